package stet.wire.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Where a node keeps its index: the first of the numbered folders that no other node works in. */
final class Folder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Folder.class);
    private static final int MOST_NODES = 16;
    private static final String SEGMENT = ".segment";

    private final Path path;
    private final FileLock lock;

    private Folder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @throws IOException if nothing can be written here, or sixteen nodes do so already */
    static Folder claim(Path under) throws IOException {
        for (int node = 1; node <= MOST_NODES; node++) {
            var path = Files.createDirectories(under.resolve(Integer.toString(node)));
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel);
            if (lock.isPresent()) {
                return new Folder(path, lock.get());
            }
            channel.close();
        }
        throw new IOException(
                "%d nodes keep their indexes in %s; give this one a folder of its own".formatted(MOST_NODES, under));
    }

    Path path() {
        return path;
    }

    /** For a new segment. */
    Path next() {
        return path.resolve(UUID.randomUUID() + SEGMENT);
    }

    /** What was saved last for this store; nothing where there is none or it cannot be used. */
    Saved saved(String store) throws IOException {
        if (!Manifest.isIn(path)) {
            return Saved.nothing(store);
        }
        try {
            var manifest = Manifest.read(path);
            if (!manifest.store().equals(store)) {
                throw new BrokenIndex("It is of another store, " + manifest.store());
            }
            var segments = new ArrayList<Segment>();
            for (var name : manifest.segments()) {
                segments.add(SegmentFile.open(path.resolve(name)));
            }
            return new Saved(manifest, List.copyOf(segments));
        } catch (IOException e) {
            LOG.warnf("The wire's index in %s is made anew: %s", path, e.getMessage());
            Manifest.delete(path);
            return Saved.nothing(store);
        }
    }

    /** Whoever reads them now may go on. */
    void delete(List<Segment> segments) throws IOException {
        for (var segment : segments) {
            Files.deleteIfExists(path.resolve(segment.name()));
        }
    }

    /** Deletes what an end without warning left: the files of all other segments. */
    void keep(List<String> names) throws IOException {
        Set<String> kept = new HashSet<>(names);
        try (var files = Files.newDirectoryStream(path, "*" + SEGMENT)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (!kept.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
