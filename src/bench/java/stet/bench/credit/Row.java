package stet.bench.credit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Mention;

/** A label beside the mention found for it; either can be missing. */
record Row(@Nullable Label label, @Nullable Mention found) {
    private static final int AROUND = 70;

    boolean isFound() {
        return label != null && found != null;
    }

    boolean isRight() {
        return label != null && found != null && label.takes(found);
    }

    /** One line for a reader: what was expected, what was found, and where. */
    String told(String id, Map<String, String> fields) {
        var expected = label == null ? "nothing" : label.agency() + " " + label.role();
        var got =
                found == null ? "nothing" : found.agency() + " " + found.role().spoken();
        return "%-16s expected %-22s got %-22s %s".formatted(id, expected, got, place(fields));
    }

    private String place(Map<String, String> fields) {
        var field = label != null ? label.field() : found != null ? found.field() : "";
        int start = label != null ? label.start() : found != null ? found.start() : 0;
        int end = label != null ? label.end() : found != null ? found.end() : 0;
        var text = fields.getOrDefault(field, "");
        return field + ": "
                + (text.substring(Math.max(0, start - AROUND), start) + "[[" + text.substring(start, end) + "]]"
                                + text.substring(end, Math.min(text.length(), end + AROUND)))
                        .replace("\n", " / ");
    }
}
