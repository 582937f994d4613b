package stet.credit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.copy.Copy;
import stet.copy.Draft;
import stet.door.Moment;
import stet.problem.Unacceptable;

/**
 * Copy to be checked that is no story yet. Only the body must be there.
 *
 * @param channels where it would go out
 * @param desk by whose rules; by those of the house when missing
 * @param at the moment to judge; now when missing
 */
record CopyToCheck(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable String dateline,
        @Nullable String body,
        @Nullable String creditLine,
        @Nullable List<Draft.@Nullable DraftPicture> pictures,
        @Nullable List<String> channels,
        @Nullable String desk,
        @Nullable String at) {

    private static final int MOST_CHANNELS = 100;
    private static final int LONG = 400_000;

    /** The copy; 422 where it lacks its body or a field holds what it must not. */
    Copy copy() {
        if (body == null) {
            throw new Unacceptable("/body", "MISSING", "The copy has no body.");
        }
        if (channels != null && channels.size() > MOST_CHANNELS) {
            throw new Unacceptable(
                    "/channels", "TOO_MANY", "There may be %d of these at most.".formatted(MOST_CHANNELS));
        }
        moment();
        return new Draft(headline, standfirst, byline, dateline, body, creditLine, pictures, null, null).asSent();
    }

    /** Whether a check of it takes tens of megabytes while it goes on. */
    boolean takesMuch() {
        return body != null && body.length() > LONG;
    }

    /** The moment asked for, if one was; 422 where it is no time. */
    Optional<Instant> moment() {
        try {
            return Optional.ofNullable(at).map(time -> Moment.of(time));
        } catch (DateTimeException e) {
            throw new Unacceptable(
                    "/at", "BAD_TIME", "This is not a time as RFC 3339 writes it: 2026-11-23T18:00:00Z.");
        }
    }
}
