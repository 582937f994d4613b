package stet.credit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stet.credit.CopyRead.Span;
import stet.credit.mention.Mention;

/**
 * A place in the copy where somebody is credited for text: the credit line, a paragraph at the foot, or a sentence or bracket
 * at the end of a longer one.
 *
 * @param all the same with the brackets around it, which go where nothing is left in them
 * @param mentions the agencies named there, in the order of the text
 */
record CreditPlace(String field, Span span, Span all, String text, List<Mention> mentions) {
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[\\p{L}\\p{N}]{3}[.!?][\"”“»']?\\s+");
    /** No sentence that credits is longer, before the name or behind it. */
    private static final int FAR = 600;

    private static final Set<String> SHORTENED = Set.of("inc", "ltd", "corp");

    /** The whole of a field, or what of it holds this credit. */
    static CreditPlace of(CopyRead read, Mention credit) {
        return credit.field().equals("creditLine")
                ? whole(read)
                : at(read, credit.field(), around(read, credit.field(), credit.start()));
    }

    static CreditPlace whole(CopyRead read) {
        return at(read, "creditLine", new Span(0, read.text("creditLine").length()));
    }

    static CreditPlace at(CopyRead read, String field, Span span) {
        return new CreditPlace(
                field,
                span,
                withBrackets(read.text(field), span),
                read.text(field).substring(span.start(), span.end()),
                read.mentions().stream()
                        .filter(mention -> mention.field().equals(field) && span.holds(mention))
                        .toList());
    }

    private static Span around(CopyRead read, String field, int at) {
        var text = read.text(field);
        var paragraph = Span.ofParagraph(text, at);
        if (at(read, field, paragraph).names(read.wording()).isPresent()) {
            return paragraph;
        }
        int open = Math.max(text.lastIndexOf('(', at), text.lastIndexOf('[', at));
        if (open > paragraph.start()) {
            int close = text.indexOf(text.charAt(open) == '(' ? ')' : ']', open);
            if (close > at && close < paragraph.end()) {
                return new Span(open + 1, close);
            }
        }
        return sentence(text, paragraph, at);
    }

    private static Span withBrackets(String text, Span span) {
        boolean bracketed = span.start() > 0
                && span.end() < text.length()
                && "([".indexOf(text.charAt(span.start() - 1)) >= 0
                && ")]".indexOf(text.charAt(span.end())) >= 0;
        return bracketed ? new Span(span.start() - 1, span.end() + 1) : span;
    }

    private static Span sentence(String text, Span paragraph, int at) {
        int start = Math.max(paragraph.start(), at - FAR);
        int end = Math.min(paragraph.end(), at + FAR);
        var stops = END_OF_SENTENCE.matcher(text).region(start, end);
        while (stops.find()) {
            if (SHORTENED.contains(
                    text.substring(stops.start(), stops.start() + 3).toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (stops.end() <= at) {
                start = stops.end();
            } else {
                end = Math.min(
                        end, text.substring(0, stops.end()).stripTrailing().length());
                break;
            }
        }
        return new Span(start, end);
    }

    /** Whom it names, where it is nothing but a list of them. */
    Optional<CreditNames> names(Wording wording) {
        return CreditNames.in(text, span.start(), mentions, wording);
    }

    boolean holds(Mention mention) {
        return mention.field().equals(field) && span.holds(mention);
    }

    Span changedBy(String said) {
        return said.isEmpty() ? all : span;
    }

    /** The change that makes it say this. */
    Fix saying(String said) {
        var changed = changedBy(said);
        return field.equals("creditLine")
                ? Fix.whole(field, said)
                : Fix.span(field, changed.start(), changed.end(), said);
    }
}
