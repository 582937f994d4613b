package stet.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.copy.Projection;
import stet.credit.CopyRead.Span;
import stet.problem.Unacceptable;

/**
 * Applies fixes to a copy. Those that overlap are one fix: a whole field says all that a span of it would, and of two spans
 * the wider stands.
 */
final class Fixing {
    private static final Pattern PICTURE = Pattern.compile("pictures\\[(\\d{1,3})]\\.(credit|caption)");

    private Fixing() {}

    /** The copy with these fixes; 422 where one is of what the copy does not have. */
    static Copy apply(Copy copy, List<Fix> fixes) {
        var fixed = copy;
        for (var fix : withoutOverlaps(fixes)) {
            fixed = apply(fixed, fix);
        }
        return fixed;
    }

    /** Whole fields, then spans from the last to the first. */
    private static List<Fix> withoutOverlaps(List<Fix> fixes) {
        var widestFirst = fixes.stream()
                .sorted(Comparator.comparingInt((Fix fix) -> fix.to() - fix.from())
                        .reversed())
                .toList();
        var kept = new ArrayList<Fix>();
        for (var fix : widestFirst) {
            if (kept.stream().noneMatch(fix::overlaps)) {
                kept.add(fix);
            }
        }
        kept.sort(Comparator.comparingInt(Fix::from).reversed());
        return kept;
    }

    private static Copy apply(Copy copy, Fix fix) {
        return switch (fix.field()) {
            case "headline" -> copy.withHeadline(in(copy.headline(), fix));
            case "standfirst" -> copy.withStandfirst(in(copy.standfirst(), fix));
            case "creditLine" -> copy.withCreditLine(in(copy.creditLine(), fix));
            case "byline" -> copy.withByline(in(copy.byline(), fix));
            case "dateline" -> copy.withDateline(in(copy.dateline(), fix));
            case "body" -> copy.withBody(inBody(copy.body(), fix));
            default -> inPicture(copy, fix);
        };
    }

    private static Copy inPicture(Copy copy, Fix fix) {
        var field = PICTURE.matcher(fix.field());
        int index = field.matches() ? Integer.parseInt(field.group(1)) : Integer.MAX_VALUE;
        if (index >= copy.pictures().size()) {
            throw isOfNothing(fix);
        }
        var pictures = new ArrayList<>(copy.pictures());
        UnaryOperator<Picture> fixed = field.group(2).equals("credit")
                ? picture -> picture.withCredit(in(picture.credit(), fix))
                : picture -> picture.withCaption(in(picture.caption(), fix));
        pictures.set(index, fixed.apply(pictures.get(index)));
        return copy.withPictures(pictures);
    }

    private static String in(String text, Fix fix) {
        var span = span(text, fix);
        return span == null ? fix.text() : text.substring(0, span.start()) + fix.text() + text.substring(span.end());
    }

    private static String inBody(String html, Fix fix) {
        var projection = Projection.of(html);
        var text = projection.text();
        var span = span(text, fix);
        if (span == null || span.start() == span.end() || Character.isWhitespace(text.charAt(span.start()))) {
            throw isOfNothing(fix);
        }
        return fix.text().isEmpty() && span.equals(Span.ofParagraph(text, span.start()))
                ? projection.withoutBlockAt(span.start())
                : projection.replace(span.start(), span.end(), fix.text());
    }

    /** None where the fix is of the whole field. */
    private static @Nullable Span span(String text, Fix fix) {
        if (fix.isWhole()) {
            return null;
        }
        if (fix.from() < 0 || fix.to() < fix.from() || fix.to() > text.length()) {
            throw isOfNothing(fix);
        }
        return new Span(fix.from(), fix.to());
    }

    private static Unacceptable isOfNothing(Fix fix) {
        return new Unacceptable(
                "/findings", "NO_FIX", "The copy no longer has what a fix of %s is of.".formatted(fix.field()));
    }
}
