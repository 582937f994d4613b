package stet.credit.mention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An agency named in the copy, and what the name does there.
 *
 * @param start half-open, UTF-16 units of the field's text
 * @param misspelt whether the name is spelt wrongly
 * @param spoken whether it stands inside a quotation, and so is the speaker's
 * @param through of a citation at second hand, the agency it was taken from: Kyodo in "Xinhua, quoted by Kyodo"
 */
public record Mention(
        String agency,
        Role role,
        String field,
        int start,
        int end,
        String text,
        @JsonIgnore boolean misspelt,
        @JsonIgnore boolean spoken,
        @JsonIgnore @Nullable String through) {

    /** Whether the copy knows it only through another agency. */
    @JsonIgnore
    public boolean secondHand() {
        return through != null;
    }

    Mention standing(int from, int to, String written) {
        return new Mention(agency, role, field, from, to, written, misspelt, spoken, through);
    }

    /** The same in a text that has so much more before it. */
    public Mention movedBy(int units) {
        return standing(start + units, end + units, text);
    }

    Mention through(String other) {
        return new Mention(agency, role, field, start, end, text, misspelt, spoken, other);
    }

    /** What a mention does; the words are those of the check's contract. */
    @Schema(name = "MentionRole")
    public enum Role {
        CITATION,
        TAGLINE,
        BYLINE,
        DATELINE,
        SIGNOFF,
        PICTURE,
        COPYRIGHT,
        SUBJECT,
        POLL;

        @JsonValue
        public String spoken() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it credits the agency formally for text. */
        public boolean isCredit() {
            return this == TAGLINE || this == BYLINE || this == DATELINE || this == SIGNOFF;
        }
    }
}
