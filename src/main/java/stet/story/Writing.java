package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import stet.audit.Trail;
import stet.copy.Copy;
import stet.staff.Member;

/** Writing the copy: every save is a new revision, and in CREDIT_CHECK it is examined again at once. */
@ApplicationScoped
public class Writing {
    private final Stories stories;
    private final Revisions revisions;
    private final Healing healing;
    private final Trail trail;
    private final Event<ExaminationDue> examination;
    private final Event<WordsChanged> words;

    Writing(
            Stories stories,
            Revisions revisions,
            Healing healing,
            Trail trail,
            Event<ExaminationDue> examination,
            Event<WordsChanged> words) {
        this.words = words;
        this.revisions = revisions;
        this.healing = healing;
        this.stories = stories;
        this.trail = trail;
        this.examination = examination;
    }

    /** Saves the whole copy, which is read only when the member may write it. */
    @Transactional
    public Story save(UUID id, EntityTag seen, Supplier<Copy> copy, Member by) {
        return rewrite(id, seen, story -> copy.get(), by, "SAVE", Map.of());
    }

    /**
     * Writes the copy anew; the same copy again changes nothing and makes nobody a writer.
     *
     * @param pen makes the new copy of the story, which is locked by then
     * @param action what the trail calls it
     */
    @Transactional
    public Story rewrite(
            UUID id, EntityTag seen, Function<Story, Copy> pen, Member by, String action, Map<String, ?> details) {
        var story = stories.locked(id, by);
        story.openTo(by, seen);
        var page = trail.open(id);
        var copy = pen.apply(story);
        if (copy.hash().equals(story.headHash())) {
            story.takeLock(by, page.at());
            return story;
        }
        write(story, copy, by, page.at());
        var next = trail.append(page, Deed.on(story, action, by, null, details));
        if (story.stage() == Stage.CREDIT_CHECK) {
            healing.heal(story, next);
        }
        return story;
    }

    /** The copy is the story's new head; the story is locked and open to the writer. */
    void write(Story story, Copy copy, Member by, Instant at) {
        revisions.keep(story.rewrite(copy, by, at));
        words.fire(new WordsChanged(story));
        checkAgain(story, at);
    }

    /** In CREDIT_CHECK the report is always on what the story is made of now. */
    void checkAgain(Story story, Instant at) {
        if (story.stage() == Stage.CREDIT_CHECK) {
            examination.fire(new ExaminationDue(story, at));
        }
    }
}
