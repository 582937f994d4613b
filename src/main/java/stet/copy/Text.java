package stet.copy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.problem.Fault;
import stet.problem.Unacceptable;

/**
 * Takes the text that members send, and notes what is wrong with it. Plain text is taken as it was typed, {@code a < b} and
 * {@code Ana <ana@…>} too, since whoever shows it escapes it; it holds no control characters and no broken Unicode, and nothing
 * that turns the direction of what follows. What shows nothing is empty.
 */
public final class Text {
    private final String root;
    private final List<Fault> faults = new ArrayList<>();

    /** @param root the JSON Pointer of the object that holds the fields; empty for the whole body */
    public Text(String root) {
        this.root = root;
    }

    /** One text, checked alone: 422 where it is missing, shows nothing, is too long or holds what plain text must not. */
    public static String required(String field, @Nullable String sent, int longest) {
        var text = new Text("");
        var taken = text.lines(field, sent, longest);
        if (text.faults.isEmpty() && taken.isBlank()) {
            text.refuse(field, "MISSING", "This is needed and may not be blank.");
        }
        if (!text.faults.isEmpty()) {
            throw new Unacceptable(text.faults);
        }
        return taken;
    }

    /** Text of one line: white space is folded. Empty where nothing was sent or where it is refused. */
    String line(String field, @Nullable String sent, int longest) {
        return sent == null
                ? ""
                : plain(
                        field,
                        Visible.withoutDirections(sent)
                                .replaceAll("[ \\t\\r\\n\\f]+", " ")
                                .strip(),
                        longest);
    }

    /** Text of one or more lines. */
    String lines(String field, @Nullable String sent, int longest) {
        return sent == null
                ? ""
                : plain(
                        field,
                        Visible.withoutDirections(sent).replace("\r\n", "\n").strip(),
                        longest);
    }

    /** The body's HTML, cleaned. */
    String body(String field, @Nullable String sent) {
        if (sent == null || !isSound(field, sent)) {
            return "";
        }
        var cleaned = Body.cleaned(sent, (code, detail) -> refuse(field, code, detail));
        return isSound(field, cleaned) ? cleaned : "";
    }

    void refuse(String field, String code, String detail) {
        faults.add(new Fault(root + "/" + field, code, detail));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    private String plain(String field, String text, int longest) {
        if (text.length() > longest) {
            refuse(field, "TOO_LONG", "This may have %d characters at most.".formatted(longest));
            return "";
        }
        if (!isSound(field, text)) {
            return "";
        }
        return Visible.anyIn(text) ? text : "";
    }

    private boolean isSound(String field, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBroken(text, i)) {
                refuse(field, "BAD_CHARACTER", "The character at %d may not stand in a text.".formatted(i));
                return false;
            }
        }
        return true;
    }

    private static boolean isBroken(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
        }
        return (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') || c >= '\uFFFE';
    }
}
