package stet.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stet.credit.CopyRead.Span;
import stet.credit.mention.Field;
import stet.credit.mention.Field.Part;
import stet.credit.mention.Mention;
import stet.credit.mention.MentionReader;

/**
 * What the house writes as a credit is read as one, in whatever words the house rules have for it: at the foot of a body a
 * line in one of the desk's forms is read as the same words are in the credit line.
 */
final class HouseLines {
    /** The foot of a body: so many of its last paragraphs. */
    static final int FOOT = 4;

    private static final String LEADS = "([•·|–—-";
    private static final String STOPS = ".!?。\"”“»」";

    private final MentionReader reader;
    private final Wording wording;

    HouseLines(MentionReader reader, Wording wording) {
        this.reader = reader;
        this.wording = wording;
    }

    List<Mention> read(Field field) {
        return read(List.of(field), reader.read(List.of(field)));
    }

    /** @param mentions those read so far */
    List<Mention> read(List<Field> fields, List<Mention> mentions) {
        var body = fields.stream().filter(field -> field.part() == Part.BODY).findFirst();
        if (body.isEmpty()) {
            return mentions;
        }
        var all = new ArrayList<>(mentions);
        for (var paragraph : foot(body.get().text())) {
            line(body.get().text(), paragraph).ifPresent(line -> {
                all.removeIf(mention ->
                        mention.field().equals(body.get().name()) && line.span().holds(mention));
                all.addAll(line.mentions());
            });
        }
        if (!all.equals(mentions)) {
            var order = fields.stream().map(Field::name).toList();
            all.sort(Comparator.comparingInt((Mention mention) -> order.indexOf(mention.field()))
                    .thenComparingInt(Mention::start));
        }
        return all;
    }

    /** The last paragraphs of a body, the last first. */
    static List<Span> foot(String body) {
        var foot = new ArrayList<Span>();
        int end = body.length();
        while (end > 0 && foot.size() < FOOT) {
            var paragraph = Span.ofParagraph(body, end);
            foot.add(paragraph);
            end = paragraph.start() - 1;
        }
        return foot;
    }

    private record Line(Span span, List<Mention> mentions) {}

    private Optional<Line> line(String body, Span paragraph) {
        for (var language : wording.languages()) {
            var line = line(body, paragraph, wording.in(language));
            if (line.isPresent()) {
                return line;
            }
        }
        return Optional.empty();
    }

    /** The end of a paragraph, where it is a list of names in that form. */
    private Optional<Line> line(String body, Span paragraph, Wording spoken) {
        var opening = spoken.form().opening();
        var whole = body.substring(paragraph.start(), paragraph.end());
        int from = opening.isBlank() ? -1 : whole.lastIndexOf(opening);
        if (from < 0 || !mayBegin(whole, from)) {
            return Optional.empty();
        }
        int at = paragraph.start() + from;
        var words = whole.substring(from);
        var mentions = reader.read(List.of(new Field("body", Part.CREDIT_LINE, words))).stream()
                .map(mention -> mention.movedBy(at))
                .toList();
        return CreditNames.in(words, at, mentions, spoken).isPresent()
                ? Optional.of(new Line(new Span(at, paragraph.end()), mentions))
                : Optional.empty();
    }

    private static boolean mayBegin(String paragraph, int at) {
        var before = paragraph.substring(0, at);
        var words = before.stripTrailing();
        if (words.isEmpty()) {
            return true;
        }
        char last = words.charAt(words.length() - 1);
        return LEADS.indexOf(last) >= 0 || (words.length() < at && STOPS.indexOf(last) >= 0);
    }
}
