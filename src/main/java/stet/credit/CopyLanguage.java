package stet.credit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import stet.credit.CopyRead.Span;
import stet.credit.mention.Field;
import stet.credit.mention.Field.Part;
import stet.credit.mention.Mention;
import stet.credit.mention.Mention.Role;

/** The words of a copy that tell its language: without its credits, which may be in another, and change when they are mended. */
final class CopyLanguage {
    private static final Set<Part> PROSE = Set.of(Part.BODY, Part.STANDFIRST, Part.HEADLINE);
    private static final Set<Role> MENDED = Set.of(Role.TAGLINE, Role.SIGNOFF);

    private CopyLanguage() {}

    /** Those of the body first: a headline is short, and of a long text the beginning counts. */
    static String words(List<Field> fields, List<Mention> mentions) {
        return fields.stream()
                .filter(field -> PROSE.contains(field.part()))
                .sorted((one, other) -> Boolean.compare(other.part() == Part.BODY, one.part() == Part.BODY))
                .map(field -> withoutCredits(field, mentions))
                .collect(Collectors.joining("\n"));
    }

    private static String withoutCredits(Field field, List<Mention> mentions) {
        var words = new StringBuilder();
        int from = 0;
        for (var mention : mentions) {
            if (mention.field().equals(field.name()) && MENDED.contains(mention.role()) && mention.start() >= from) {
                var line = Span.ofParagraph(field.text(), mention.start());
                words.append(field.text(), from, Math.max(from, line.start()));
                from = line.end();
            }
        }
        return words.append(field.text(), from, field.text().length()).toString();
    }
}
