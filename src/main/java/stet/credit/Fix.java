package stet.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What would settle a finding.
 *
 * @param field the field to change
 * @param text what it then says
 * @param start where the text goes; none when it is the whole field
 * @param end half-open, UTF-16 units of the field's text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fix(
        String field,
        String text,
        @Nullable Integer start,
        @Nullable Integer end) {
    static Fix whole(String field, String text) {
        return new Fix(field, text, null, null);
    }

    static Fix span(String field, int start, int end, String text) {
        return new Fix(field, text, start, end);
    }

    boolean isWhole() {
        return start == null || end == null;
    }

    int from() {
        return start == null ? 0 : start;
    }

    int to() {
        return start == null || end == null ? Integer.MAX_VALUE : end;
    }

    /** Whether both would change some of the same text. */
    boolean overlaps(Fix other) {
        return field.equals(other.field)
                && (isWhole() || other.isWhole() || (from() < other.to() && other.from() < to()));
    }
}
