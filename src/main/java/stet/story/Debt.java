package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;

/**
 * Second eyes that a rush owes.
 *
 * @param due when somebody should have looked at the latest
 * @param hands the subjects of those who wrote, submitted or rushed what was published, and so cannot be the second eyes
 */
public record Debt(Instant since, Instant due, List<String> hands) {
    private static final Duration TERM = Duration.ofHours(24);

    /** A rush upon a rush does not put off the first one's term, and adds its hands. */
    static Debt of(@Nullable Debt open, List<String> hands, Member rusher, Instant at) {
        var all = Stream.of(open == null ? List.<String>of() : open.hands, hands, List.of(rusher.id()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return open == null ? new Debt(at, at.plus(TERM), all) : new Debt(open.since, open.due, all);
    }

    @JsonIgnore
    boolean isOf(Member member) {
        return hands.contains(member.id());
    }
}
