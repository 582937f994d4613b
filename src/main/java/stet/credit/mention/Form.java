package stet.credit.mention;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One form in which copy names an agency, written as a row of tokens around the name:
 *
 * <ul>
 *   <li>{@code @} the name, or several joined as in "AFP, dpa and Reuters"; {@code [@]} the same with what describes it,
 *       as in "the Russian state news agency TASS"
 *   <li>{@code ^} and {@code $} the start and the end of the paragraph
 *   <li>a word in lower case, or a {@link Sort} in capitals; {@code a|B} either; {@code !A} anything else, or nothing
 *   <li>{@code ?} at most one, {@code *} some or none, {@code +} some
 *   <li>{@code ..} up to eight tokens of the same sentence, {@code ...} up to sixteen of the same paragraph, {@code
 *       ....} up to 64
 * </ul>
 *
 * Every repetition is bounded, so a form is decided in a bounded number of steps.
 */
final class Form {
    private final Element[] before;
    private final Element[] after;
    private final Element[] asked;
    private final boolean described;

    Form(String written) {
        var elements = Arrays.asList(written.strip().split("\\s+"));
        described = elements.contains("[@]");
        int name = elements.indexOf(described ? "[@]" : "@");
        var nearestFirst = elements.subList(0, name);
        Collections.reverse(nearestFirst);
        before = read(nearestFirst);
        after = read(elements.subList(name + 1, elements.size()));
        asked = read(elements).clone();
    }

    private static Element[] read(List<String> elements) {
        return elements.stream()
                .filter(element -> !element.endsWith("@") && !element.equals("[@]"))
                .map(Element::of)
                .toArray(Element[]::new);
    }

    /** Whether a paragraph with these tokens can hold the form at all. */
    boolean couldStandIn(Paragraph paragraph) {
        for (var element : asked) {
            if (element.isMissingFrom(paragraph)) {
                return false;
            }
        }
        return true;
    }

    boolean fits(Context at) {
        return goes(after, 0, at.tokens(), described ? at.describedEnd() : at.end(), 1)
                && goes(before, 0, at.tokens(), (described ? at.describedStart() : at.start()) - 1, -1);
    }

    private static boolean goes(Element[] elements, int next, Tokens tokens, int from, int step) {
        if (next == elements.length) {
            return true;
        }
        var element = elements[next];
        int at = from;
        for (int taken = 0; taken <= element.most(); taken++) {
            if (taken >= element.least() && goes(elements, next + 1, tokens, at, step)) {
                return true;
            }
            if (taken == element.most() || !element.takes(tokens, at)) {
                return false;
            }
            at += element.width() * step;
        }
        return false;
    }
}
