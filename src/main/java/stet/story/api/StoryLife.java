package stet.story.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Entry;
import stet.audit.Trail;
import stet.audit.log.Written;
import stet.door.Cursor;
import stet.story.Transition;

/** Reads a story's life from its book of the trail. */
@ApplicationScoped
class StoryLife {
    private static final List<String> TRANSITIONS =
            Arrays.stream(Transition.values()).map(Enum::name).toList();

    private static final List<String> OF_COPY = Stream.concat(Stream.of(Transition.APPROVE), Fates.LIVE.stream())
            .map(Enum::name)
            .toList();

    private static final int MOST = 1_000;

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

    /** What approved the story's copy or made it live, the latest first; of very many the latest. */
    List<Written> ofCopy(UUID story) {
        return trail
                .find(
                        "book = ?1 and outcome = ?2 and action in ?3 order by n desc",
                        story.toString(),
                        Act.Outcome.DONE,
                        OF_COPY)
                .page(0, MOST)
                .stream()
                .map(Entry::written)
                .toList();
    }

    private static long place(@Nullable String after) {
        return Cursor.read(after, keys -> Long.parseLong(keys.get(0))).orElse(0L);
    }
}
