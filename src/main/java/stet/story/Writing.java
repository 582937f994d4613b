package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import stet.audit.Trail;
import stet.copy.Copy;
import stet.staff.Member;

/** Writing the copy: every save is a new revision, and in CREDIT_CHECK it is examined again at once. */
@ApplicationScoped
public class Writing {
    private final Stories stories;
    private final Trail trail;
    private final Event<ExaminationDue> examination;

    Writing(Stories stories, Trail trail, Event<ExaminationDue> examination) {
        this.stories = stories;
        this.trail = trail;
        this.examination = examination;
    }

    /** Saves the whole copy, which is read only when the member may write it. */
    @Transactional
    public Story save(UUID id, EntityTag seen, Supplier<Copy> copy, Member by) {
        return rewrite(id, seen, head -> copy.get(), by, "SAVE", Map.of());
    }

    /**
     * Writes the copy anew from what the head says.
     *
     * @param action what the trail calls it
     */
    @Transactional
    public Story rewrite(
            UUID id, EntityTag seen, UnaryOperator<Copy> pen, Member by, String action, Map<String, ?> details) {
        var story = stories.locked(id, by);
        story.openTo(by, seen);
        var page = trail.open(id);
        write(story, pen.apply(story.head().copy()), by, page.at());
        trail.append(page, Deed.on(story, action, by, null, details));
        return story;
    }

    /** The copy is the story's new head; the story is locked and open to the writer. */
    void write(Story story, Copy copy, Member by, Instant at) {
        stories.getEntityManager().persist(story.rewrite(copy, by, at));
        checkAgain(story, at);
    }

    /** In CREDIT_CHECK the report is always on what the story is made of now. */
    void checkAgain(Story story, Instant at) {
        if (story.stage() == Stage.CREDIT_CHECK) {
            examination.fire(new ExaminationDue(story, at));
        }
    }
}
