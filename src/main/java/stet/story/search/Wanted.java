package stet.story.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.story.Hold;
import stet.story.Stage;

/**
 * What is looked for; what is empty or null does not matter.
 *
 * @param mine a member's user name: stories that they write or are to work on
 * @param held by a hold of one of these kinds
 * @param agency the id of a news agency that the credit check found in the newest copy
 * @param from changed at that moment or later
 * @param to changed before that moment
 * @param findings with a finding of the credit check that blocks
 * @param sort in which order
 * @param after where the page before ended
 */
public record Wanted(
        Set<Stage> stages,
        Set<String> desks,
        @Nullable String assignee,
        @Nullable String writer,
        @Nullable String mine,
        Set<Hold.Kind> held,
        @Nullable String agency,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean findings,
        @Nullable UUID pack,
        @Nullable String words,
        Sort sort,
        Optional<List<String>> after) {

    /** The order of a list. */
    public enum Sort {
        /** The latest change first. */
        NEWEST,
        /** What has the words most, in its headline before its text, first; of the 1,000 that changed last. */
        RANK
    }

    Set<Stage> anyStage() {
        return stages.isEmpty() ? EnumSet.allOf(Stage.class) : EnumSet.copyOf(stages);
    }
}
