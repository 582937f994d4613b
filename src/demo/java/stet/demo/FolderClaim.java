package stet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/**
 * The sole use of a folder by one running server. The operating system gives the claim back when the claimant dies, so
 * whoever holds it may end any server of a dead claimant that still works in the folder.
 */
final class FolderClaim implements AutoCloseable {
    private final FileChannel file;

    private FolderClaim(FileChannel file) {
        this.file = file;
    }

    static FolderClaim on(Path folder) throws IOException {
        var file = FileChannel.open(
                Files.createDirectories(folder).resolve("claim"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return new FolderClaim(file);
            }
        } catch (OverlappingFileLockException e) {
            // this very process has it; the answer is the same
        }
        file.close();
        throw new IllegalStateException("Another server already works in " + folder + ": end that one first");
    }

    static void end(ProcessHandle orphan) {
        orphan.destroyForcibly();
        orphan.onExit().join();
    }

    static void clear(Path part) throws IOException {
        if (Files.exists(part)) {
            try (var files = Files.walk(part)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
