package stet.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files in one folder that are complete: those that the look before found exactly as they are. */
final class FeedFiles {
    private static final List<String> UNFINISHED = List.of(".tmp", ".part", ".filepart");

    private final Path folder;
    private Set<FeedFile> before = Set.of();

    FeedFiles(Path folder) {
        this.folder = folder;
    }

    /** In the order of their names. */
    List<FeedFile> complete() throws IOException {
        try (var paths = Files.list(folder)) {
            var found = paths.filter(FeedFiles::isNamedAsFinished)
                    .map(FeedFile::at)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(FeedFile::name))
                    .toList();
            var complete = found.stream().filter(before::contains).toList();
            before = Set.copyOf(found);
            return complete;
        }
    }

    private static boolean isNamedAsFinished(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }
}
