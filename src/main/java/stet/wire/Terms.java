package stet.wire;

import static stet.wire.Obstacle.Code.EMBARGO_BREACH;
import static stet.wire.Obstacle.Code.OWN_TAKEN_DOWN;
import static stet.wire.Obstacle.Code.SOURCE_KILLED;
import static stet.wire.Obstacle.Code.SOURCE_WITHHELD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;
import stet.wire.format.Dispatch.Status;

/**
 * On what terms an item may be used.
 *
 * @param embargo before when it must not be published
 * @param heldBack whether it must not be published until its agency releases it, without a date
 * @param expires from when it must not be used any more
 */
public record Terms(
        Status status,
        @Nullable Instant embargo,
        boolean heldBack,
        @Nullable Instant expires) {
    /** It may be used without any terms. */
    public static final Terms FREE = new Terms(Status.USABLE, null, false, null);

    static Terms of(Dispatch dispatch) {
        return new Terms(dispatch.status(), dispatch.embargo(), dispatch.heldBack(), dispatch.expires());
    }

    /** Whether its agency has killed or withheld it. */
    public boolean isTakenBack() {
        return status != Status.USABLE;
    }

    boolean isFree() {
        return equals(FREE);
    }

    /** The stricter of both in everything: what one says is not lifted by another. */
    Terms and(Terms other) {
        return new Terms(
                graver(status, other.status),
                Stream.of(embargo, other.embargo)
                        .<Instant>mapMulti(Terms::ifThere)
                        .max(Instant::compareTo)
                        .orElse(null),
                heldBack || other.heldBack,
                Stream.of(expires, other.expires)
                        .<Instant>mapMulti(Terms::ifThere)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    /** The same, with the graver status of both. */
    Terms takenBackAs(Status other) {
        return new Terms(graver(status, other), embargo, heldBack, expires);
    }

    /** Everything that may stand against using it, now or at some moment. */
    public List<Obstacle> obstacles(String uri, String headline) {
        if (HouseCopy.story(uri).isPresent()) {
            return ownObstacles(headline);
        }
        var obstacles = new ArrayList<Obstacle>();
        switch (status) {
            case CANCELED ->
                obstacles.add(Obstacle.always(SOURCE_KILLED, "\"%s\" was killed by its agency.", headline));
            case WITHHELD ->
                obstacles.add(Obstacle.always(SOURCE_WITHHELD, "\"%s\" was taken back by its agency.", headline));
            case USABLE -> {}
        }
        if (heldBack) {
            obstacles.add(
                    Obstacle.always(EMBARGO_BREACH, "\"%s\" is held back until its agency releases it.", headline));
        } else if (embargo != null) {
            obstacles.add(Obstacle.before(embargo, headline));
        }
        if (expires != null) {
            obstacles.add(Obstacle.from(expires, headline));
        }
        return obstacles;
    }

    private List<Obstacle> ownObstacles(String headline) {
        return switch (status) {
            case USABLE -> List.of();
            case CANCELED -> List.of(Obstacle.always(OWN_TAKEN_DOWN, "\"%s\" was killed by this house.", headline));
            case WITHHELD -> List.of(Obstacle.always(OWN_TAKEN_DOWN, "\"%s\" was withdrawn by this house.", headline));
        };
    }

    private static Status graver(Status one, Status other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static void ifThere(@Nullable Instant moment, java.util.function.Consumer<Instant> there) {
        if (moment != null) {
            there.accept(moment);
        }
    }
}
