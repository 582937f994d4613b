package stet.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import stet.copy.Copy;
import stet.copy.Projection;
import stet.problem.Unacceptable;

/** Applies fixes to a copy. */
final class Fixing {
    private static final Pattern PICTURE = Pattern.compile("pictures\\[(\\d{1,3})]\\.(credit|caption)");

    private Fixing() {}

    /** The copy with these fixes: spans from the last to the first, the same fix of several findings once. */
    static Copy apply(Copy copy, List<Fix> fixes) {
        var ordered = fixes.stream()
                .distinct()
                .sorted(Comparator.comparing(
                        (Fix fix) -> fix.start() == null ? Integer.MAX_VALUE : fix.start(), Comparator.reverseOrder()))
                .toList();
        var fixed = copy;
        for (var fix : ordered) {
            fixed = apply(fixed, fix);
        }
        return fixed;
    }

    private static Copy apply(Copy copy, Fix fix) {
        return switch (fix.field()) {
            case "creditLine" -> copy.withCreditLine(in(copy.creditLine(), fix));
            case "byline" -> copy.withByline(in(copy.byline(), fix));
            case "dateline" -> copy.withDateline(in(copy.dateline(), fix));
            case "body" -> copy.withBody(inBody(copy.body(), fix));
            default -> inPicture(copy, fix);
        };
    }

    private static Copy inPicture(Copy copy, Fix fix) {
        var field = PICTURE.matcher(fix.field());
        if (!field.matches()) {
            throw new Unacceptable("/findings", "NO_FIX", "A fix of " + fix.field() + " cannot be applied.");
        }
        int index = Integer.parseInt(field.group(1));
        var pictures = new ArrayList<>(copy.pictures());
        var picture = pictures.get(index);
        pictures.set(
                index,
                field.group(2).equals("credit")
                        ? picture.withCredit(in(picture.credit(), fix))
                        : picture.withCaption(in(picture.caption(), fix)));
        return copy.withPictures(pictures);
    }

    private static String in(String text, Fix fix) {
        return fix.start() == null || fix.end() == null
                ? fix.text()
                : text.substring(0, fix.start()) + fix.text() + text.substring(fix.end());
    }

    private static String inBody(String html, Fix fix) {
        if (fix.start() == null || fix.end() == null) {
            throw new IllegalArgumentException("A fix never replaces a whole body");
        }
        var projection = Projection.of(html);
        return fix.text().isEmpty()
                ? projection.withoutBlockAt(fix.start())
                : projection.replace(fix.start(), fix.end(), fix.text());
    }
}
