package stet.story.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.audit.log.Written;
import stet.story.RevisionLine;
import stet.story.Transition;

/** What became of revisions: which were approved and which were live, and when, as the trail has it. */
final class Fates {
    /** The transitions that make a copy live. */
    static final Set<Transition> LIVE = Set.of(Transition.PUBLISH, Transition.RUSH, Transition.PUT_BACK);

    private final Map<Integer, Instant> approved = new HashMap<>();
    private final Map<Integer, Instant> live = new HashMap<>();

    private Fates() {}

    /**
     * @param lines in the order in which they were saved
     * @param entries the latest first
     */
    static Fates of(List<RevisionLine> lines, List<Written> entries) {
        var fates = new Fates();
        for (var entry : entries) {
            boolean isApproval = entry.action().equals(Transition.APPROVE.name());
            lines.stream()
                    .filter(line -> line.hash().equals(entry.revision())
                            && !line.savedAt().isAfter(entry.at()))
                    .reduce((one, later) -> later)
                    .ifPresent(
                            line -> (isApproval ? fates.approved : fates.live).putIfAbsent(line.number(), entry.at()));
        }
        return fates;
    }

    @Nullable
    Instant approvedAt(RevisionLine line) {
        return approved.get(line.number());
    }

    @Nullable
    Instant liveFrom(RevisionLine line) {
        return live.get(line.number());
    }
}
