package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a guard refuses.
 *
 * @param detail a sentence for a person
 * @param until when the reason ends by itself; none where somebody has to act
 * @param from from when on it stands; none where it stands already
 * @param finding the code of the credit finding that is why, where one is
 * @param pointer the field of the request that is wrong, where one is
 * @param objection the credit finding that is why, where one is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reason(
        String code,
        String detail,
        @Nullable Instant until,
        @Nullable Instant from,
        @Nullable String finding,
        @JsonIgnore @Nullable String pointer,
        @JsonIgnore @Nullable Objection objection) {

    static Reason because(String code, String sentence, @Nullable Object... with) {
        return new Reason(code, sentence.formatted(with), null, null, null, null, null);
    }

    static Reason field(String pointer, String code, String sentence) {
        return new Reason(code, sentence, null, null, null, pointer, null);
    }

    static Reason finding(String code, Objection objection) {
        return new Reason(
                code, objection.message(), objection.until(), objection.from(), objection.code(), null, objection);
    }

    /** The same reason, of one of several things. */
    Reason of(String place, String name) {
        boolean isOfAll = pointer != null && pointer.startsWith("/slot");
        var there = isOfAll ? pointer : place + (pointer == null ? "" : pointer);
        return new Reason(code, name + ": " + detail, until, from, finding, there, objection);
    }

    Reason until(Instant moment) {
        return new Reason(code, detail, moment, from, finding, pointer, objection);
    }
}
