package stet.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A folder in which files are laid down, none of them ever over another, whichever nodes do so. */
record Tray(Path folder) {

    /** What writes a file's content. */
    interface Content {
        void pour(OutputStream out) throws IOException;
    }

    /**
     * Moves the file here in one step. A name that is taken gets a number, the milliseconds of the file's time. What the
     * feed has put in the file's place meanwhile is put back, for nobody has read it.
     *
     * @return where the file lies now; empty if it was no longer there
     */
    Optional<Path> lay(FeedFile file) throws IOException {
        var laid = move(file);
        if (laid.isEmpty() || file.isStillAt(laid.get())) {
            return laid;
        }
        var other = FeedFile.at(laid.get());
        if (other.isPresent()) {
            new Tray(file.path().resolveSibling("")).move(other.get());
        }
        return Optional.empty();
    }

    /** Writes what is to be known of a file that lies here into a file of its own beside it. */
    void note(Path laid, String ending, Content content) throws IOException {
        var place = reserve(
                laid.getFileName() + ending, Files.getLastModifiedTime(laid).toMillis());
        try (var out = Files.newOutputStream(place)) {
            content.pour(out);
        }
    }

    private Optional<Path> move(FeedFile file) throws IOException {
        var place = reserve(file.name(), file.modified().toMillis());
        try {
            Files.move(file.path(), place, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(place);
        } catch (NoSuchFileException taken) {
            free(place);
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            free(place);
            throw e;
        }
    }

    /** An empty file of that name holds the place against every other node. */
    private Path reserve(String name, long number) throws IOException {
        var place = folder.resolve(name);
        for (var next = number; ; next++) {
            try {
                return Files.createFile(place);
            } catch (FileAlreadyExistsException taken) {
                place = folder.resolve(numbered(name, next));
            }
        }
    }

    private static String numbered(String name, long number) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) + "." + number + name.substring(dot) : name + "." + number;
    }

    /** A network file system may report a move as failed that was made, so only what is empty is deleted. */
    private static void free(Path place) throws IOException {
        if (Files.size(place) == 0) {
            Files.delete(place);
        }
    }
}
