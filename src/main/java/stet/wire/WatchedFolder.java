package stet.wire;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.staff.Clock;

/**
 * Looks every second for files that feeds have put into a folder, if one is set. Any number of nodes may watch the same:
 * what two of them take is stored once, and one of them moves it.
 */
@ApplicationScoped
class WatchedFolder {
    private static final Logger LOG = Logger.getLogger(WatchedFolder.class);
    private static final int AT_ONCE = 200;

    private final @Nullable Path folder;
    private final @Nullable FeedFiles files;
    private final FileIntake intake;
    private final Clock clock;
    private final Waits waits = new Waits();
    private @Nullable String trouble;
    private volatile boolean stopping;

    WatchedFolder(@ConfigProperty(name = "stet.wire.folder") Optional<Path> folder, FileIntake intake, Clock clock) {
        this.folder = folder.orElse(null);
        this.files = folder.map(FeedFiles::new).orElse(null);
        this.intake = intake;
        this.clock = clock;
    }

    void atStop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    @Scheduled(every = "1s", identity = "watched-folder", executeWith = Scheduled.SIMPLE, concurrentExecution = SKIP)
    void look() {
        if (folder == null || files == null) {
            return;
        }
        try {
            prepare(folder);
            take(files);
        } catch (IOException | UncheckedIOException e) {
            say("The watched folder %s cannot be used and is looked at every second: %s".formatted(folder, e));
        }
    }

    /**
     * A file that cannot be moved away would be taken again and again, so nothing is taken then; nor where a tray is a link, which would
     * have what a feed sent lie wherever somebody else wants it.
     */
    private static void prepare(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        for (var tray : List.of(folder.resolve(FileIntake.DONE), folder.resolve(FileIntake.REFUSED))) {
            if (Files.isSymbolicLink(tray)) {
                throw new NotDirectoryException(tray.toString());
            }
            if (!Files.isDirectory(tray)) {
                Files.createDirectories(tray);
            }
            if (!Files.isWritable(tray)) {
                throw new AccessDeniedException(tray.toString());
            }
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
    }

    private void take(FeedFiles files) throws IOException {
        var complete = files.complete();
        waits.next(complete);
        for (var file : complete.stream().filter(waits::isOver).limit(AT_ONCE).toList()) {
            if (stopping || !take(file)) {
                return;
            }
        }
        trouble = null;
    }

    /** False if no other file can be taken either. */
    private boolean take(FeedFile file) {
        try {
            intake.take(file);
            return true;
        } catch (IOException | RuntimeException e) {
            if (isDatabaseAway()) {
                say("Files wait in the watched folder until the database is back: " + e.getMessage());
                return false;
            }
            if (waits.failed(file)) {
                LOG.errorf(e, "%s could not be taken; it stays there and is tried again", file.path());
            }
            return true;
        }
    }

    private boolean isDatabaseAway() {
        try {
            clock.now();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    /** Once, and not every second, until something else is the matter. */
    private void say(String what) {
        if (!what.equals(trouble) && !stopping) {
            LOG.warn(what);
            trouble = what;
        }
    }
}
