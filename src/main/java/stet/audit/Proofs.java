package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.audit.log.Digest;
import stet.audit.log.MissingNode;
import stet.audit.log.Tree;
import stet.problem.Conflict;
import stet.problem.NotFound;

/** Proofs from the log, which whoever has a checkpoint can verify without the service. */
@ApplicationScoped
class Proofs {
    private final Checkpoints checkpoints;
    private final StoredNodes nodes;
    private final Ledger ledger;

    Proofs(Checkpoints checkpoints, StoredNodes nodes, Ledger ledger) {
        this.checkpoints = checkpoints;
        this.nodes = nodes;
        this.ledger = ledger;
    }

    /**
     * That an entry stands in the log.
     *
     * @param proof hashes in base64, from the leaf's sibling up (RFC 6962, section 2.1.1)
     * @param checkpoint the signed note against which it holds
     */
    @Schema(name = "InclusionProof")
    record Inclusion(long place, long size, Placed entry, List<String> proof, String checkpoint) {}

    /**
     * That one log continues another.
     *
     * @param proof hashes in base64 (RFC 6962, section 2.1.2)
     */
    @Schema(name = "ConsistencyProof")
    record Consistency(long first, long second, List<String> proof) {}

    /** @param size of a log that was sealed, or none for the newest */
    Inclusion inclusion(long place, @Nullable Long size) {
        var checkpoint = (size == null ? checkpoints.latest() : checkpoints.at(size))
                .filter(kept -> place >= 0 && place < kept.size())
                .orElseThrow(() -> new NotFound("No checkpoint vouches for an entry at this place."));
        var entry = ledger.at(place).orElseThrow(() -> new BrokenLog(place));
        return new Inclusion(place, checkpoint.size(), entry, path(place, checkpoint.size()), checkpoint.note());
    }

    Consistency consistency(long first, long second) {
        if (first > second
                || checkpoints.at(first).isEmpty()
                || checkpoints.at(second).isEmpty()) {
            throw new NotFound("There are no such two checkpoints, the smaller first.");
        }
        try {
            return new Consistency(first, second, texts(new Tree(nodes).consistency(first, second)));
        } catch (MissingNode e) {
            throw new BrokenLog(e.place());
        }
    }

    private List<String> path(long place, long size) {
        try {
            return texts(new Tree(nodes).inclusion(place, size));
        } catch (MissingNode e) {
            throw new BrokenLog(e.place());
        }
    }

    static List<String> texts(List<Digest> path) {
        return path.stream().map(Digest::base64).toList();
    }

    private static final class BrokenLog extends Conflict {
        BrokenLog(long place) {
            super("TRAIL_BROKEN", "The log has nothing at place %d: verify the trail.".formatted(place));
        }
    }
}
