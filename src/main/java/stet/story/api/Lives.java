package stet.story.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.audit.log.Written;
import stet.copy.WordDiff;
import stet.story.Revision;
import stet.story.Revisions;
import stet.story.Story;

/** Tells a story's life from its book and its revisions. */
@ApplicationScoped
class Lives {
    private final StoryLife life;
    private final Revisions revisions;

    Lives(StoryLife life, Revisions revisions) {
        this.life = life;
        this.revisions = revisions;
    }

    /**
     * An entry, and what it did to the copy.
     *
     * @param copy the number of the revision that was saved with it
     * @param changed the words by which that differs from the revision before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Chapter")
    record Chapter(
            Written entry, @Nullable Integer copy, @Nullable WordDiff changed) {}

    List<Chapter> chapters(Story story, @Nullable String after, int most) {
        return life.entries(story.id(), after, most).stream()
                .map(entry -> chapter(story, entry.written()))
                .toList();
    }

    /** A revision is of the same moment as the entry of whoever saved it. */
    private Chapter chapter(Story story, Written entry) {
        return revisions
                .savedAt(story, entry.at())
                .map(saved -> new Chapter(entry, saved.number(), changed(story, saved)))
                .orElseGet(() -> new Chapter(entry, null, null));
    }

    private @Nullable WordDiff changed(Story story, Revision saved) {
        int before = saved.number() - 1;
        return before == 0
                ? null
                : WordDiff.of(before, revisions.of(story, before).copy(), saved.number(), saved.copy());
    }
}
