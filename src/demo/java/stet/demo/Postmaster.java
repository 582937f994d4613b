package stet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The process of PostgreSQL that all its others come from. */
final class Postmaster {
    private Postmaster() {}

    /** The one at work on these files, by what PostgreSQL itself notes there. */
    static Optional<ProcessHandle> of(Path cluster) {
        var pid = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pid).get(0).strip()))
                            .filter(process ->
                                    process.info().command().orElse("").contains("postgres"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends one that has outlived a launcher that was killed. Only who has the claim on the folder may do so. */
    static void endOrphan(Path cluster) {
        of(cluster).ifPresent(postmaster -> {
            var backends = postmaster.descendants().toList();
            FolderClaim.end(postmaster);
            backends.forEach(FolderClaim::end);
        });
    }
}
