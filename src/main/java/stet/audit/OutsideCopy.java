package stet.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import stet.audit.log.MissingNode;
import stet.audit.log.Tiles;
import stet.audit.log.Tree;

/**
 * Keeps the log's hashes and checkpoints in a folder of this node, where whoever bends the database does not reach them. A
 * folder that the database contradicts is left as it is: it is the evidence.
 */
@ApplicationScoped
class OutsideCopy {
    private static final Logger LOG = Logger.getLogger(OutsideCopy.class);
    private static final int AT_ONCE = 100;
    private static final int AFTER_THE_SEAL = Interceptor.Priority.LIBRARY_AFTER;

    private final Optional<Tiles> folder;
    private final Checkpoints checkpoints;
    private final StoredNodes nodes;

    OutsideCopy(
            @ConfigProperty(name = "stet.trail.folder") Optional<Path> folder,
            Checkpoints checkpoints,
            StoredNodes nodes) {
        this.folder = folder.map(Tiles::new);
        this.checkpoints = checkpoints;
        this.nodes = nodes;
    }

    /** Where it is, if this node keeps one. */
    Optional<Tiles> tiles() {
        return folder;
    }

    /** Writes every checkpoint that the folder has not, in order. */
    @Transactional
    @Scheduled(
            every = "5s",
            identity = "outside-copy",
            executeWith = Scheduled.SIMPLE,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void follow() {
        folder.ifPresent(this::follow);
    }

    /** After the last seal. */
    @Transactional
    void atStop(@Observes @Priority(AFTER_THE_SEAL) ShutdownEvent stop) {
        try {
            follow();
        } catch (RuntimeException e) {
            LOG.warnf("The last checkpoint does not lie outside yet: %s", e.getMessage());
        }
    }

    private void follow(Tiles tiles) {
        long old = tiles.checkpoint().map(note -> note.checkpoint().size()).orElse(0L);
        long latest = checkpoints.latest().map(Checkpoints.Sealed::size).orElse(0L);
        if (latest == old || isContradicted(tiles)) {
            return;
        }
        for (var sealed : checkpoints.after(old, AT_ONCE)) {
            tiles.grow(old, sealed.size(), nodes, sealed.note());
            old = sealed.size();
        }
    }

    /** Whether the database's log does not begin with the folder's. */
    private boolean isContradicted(Tiles tiles) {
        if (tiles.checkpoint().isEmpty()) {
            return false;
        }
        var outside = tiles.checkpoint().get().checkpoint();
        try {
            if (new Tree(nodes).root(outside.size()).equals(outside.root())) {
                return false;
            }
        } catch (MissingNode e) {
            LOG.debugf("Place %d is missing", e.place());
        }
        LOG.errorf("The trail is not the one whose checkpoint over %d entries lies outside; verify it", outside.size());
        return true;
    }
}
