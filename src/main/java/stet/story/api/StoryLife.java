package stet.story.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Entry;
import stet.audit.Trail;
import stet.door.Cursor;
import stet.story.Transition;

/** Reads a story's life from its book of the trail. */
@ApplicationScoped
class StoryLife {
    private static final List<String> TRANSITIONS =
            Arrays.stream(Transition.values()).map(Enum::name).toList();

    private final Trail trail;

    StoryLife(Trail trail) {
        this.trail = trail;
    }

    /** Every entry after the cursor, oldest first. */
    List<Entry> entries(UUID story, @Nullable String after, int most) {
        return trail.find("book = ?1 and n > ?2 order by n", story.toString(), place(after))
                .page(0, most)
                .list();
    }

    /** The transitions that were made, oldest first. */
    List<Entry> transitions(UUID story, @Nullable String after, int most) {
        return trail.find(
                        "book = ?1 and n > ?2 and outcome = ?3 and action in ?4 order by n",
                        story.toString(),
                        place(after),
                        Act.Outcome.DONE,
                        TRANSITIONS)
                .page(0, most)
                .list();
    }

    private static long place(@Nullable String after) {
        return Cursor.read(after, keys -> Long.parseLong(keys.get(0))).orElse(0L);
    }
}
