package stet.story.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Actor;
import stet.audit.Trail;
import stet.staff.Member;
import stet.story.Stories;
import stet.story.Story;

/** Writes into the trail what changed nothing: refused attempts and an auditor's reads. */
@ApplicationScoped
class Refusals {
    private final Stories stories;
    private final Trail trail;

    Refusals(Stories stories, Trail trail) {
        this.stories = stories;
        this.trail = trail;
    }

    /** Notes a refusal in the story's book; of a story that there is not, nothing is noted. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(Optional<UUID> id, Member by, String action, Map<String, ?> details) {
        note(id, by, action, Act.Outcome.REFUSED, details);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void read(Optional<UUID> id, Member by, String path) {
        note(id, by, Acts.READ, Act.Outcome.DONE, Map.of("path", path));
    }

    private void note(Optional<UUID> id, Member by, String action, Act.Outcome outcome, Map<String, ?> details) {
        if (id.isEmpty()) {
            trail.append(trail.open(Trail.STAFF), act(null, by, action, outcome, details));
            return;
        }
        stories.any(id.get())
                .ifPresent(story -> trail.append(trail.open(story.id()), act(story, by, action, outcome, details)));
    }

    private static Act act(
            @Nullable Story story, Member by, String action, Act.Outcome outcome, Map<String, ?> details) {
        return new Act(
                Actor.of(by, story == null ? "" : story.desk()),
                action,
                outcome,
                story == null ? null : story.stage().name(),
                null,
                null,
                story == null ? null : story.headHash(),
                details);
    }
}
