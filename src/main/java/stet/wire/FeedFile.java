package stet.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;

/** A file of a feed as one look found it. If it is written to, it is no longer equal to what is found then. */
record FeedFile(Path path, long size, FileTime modified) {

    /** Empty if nothing is there that can be looked at, or no regular file: a symbolic link is none. */
    static Optional<FeedFile> at(Path path) {
        try {
            var found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new FeedFile(path, found.size(), found.lastModifiedTime()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The content; a link that has taken the file's place meanwhile is not followed. */
    InputStream open() throws IOException {
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean isBatch() {
        var name = name().toLowerCase(Locale.ROOT);
        return name.endsWith(".ndjson") || name.endsWith(".jsonl");
    }

    boolean isStillAt(Path place) {
        return at(place)
                .filter(other -> other.size == size && other.modified.equals(modified))
                .isPresent();
    }
}
