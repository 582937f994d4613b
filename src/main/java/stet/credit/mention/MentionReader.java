package stet.credit.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stet.credit.mention.Sighting.Spelling;

/** Reads which agencies a copy names, and what each name does there. */
@Singleton
public class MentionReader {
    private final Names names;

    MentionReader(Names names) {
        this.names = names;
    }

    /** Every mention, field by field in the order of the text. */
    public List<Mention> read(List<Field> fields) {
        var mentions = new ArrayList<Mention>();
        for (var field : fields) {
            var prose = new Prose(field);
            for (var sighting : names.in(field.text())) {
                mention(prose, sighting).ifPresent(mentions::add);
            }
        }
        return mentions;
    }

    private static Optional<Mention> mention(Prose prose, Sighting sighting) {
        var field = prose.field();
        if (sighting.spelling() == Spelling.NAMESAKE || isInAddress(field.text(), sighting)) {
            return Optional.empty();
        }
        var context = new Context(prose, sighting);
        return Arrays.stream(Form.values())
                .filter(form -> form.fits(context))
                .findFirst()
                .filter(form -> !isNamesake(form, context))
                .map(form -> new Mention(
                        sighting.agency().id(),
                        form.role(),
                        field.name(),
                        sighting.start(),
                        sighting.end(),
                        field.text().substring(sighting.start(), sighting.end()),
                        sighting.spelling() == Spelling.MISSPELT,
                        context.isSpoken()));
    }

    /** A short name in running text is a namesake's when the paragraph speaks of the namesake. */
    private static boolean isNamesake(Form form, Context context) {
        if (context.sighting().spelling() != Spelling.SHORT
                || !context.part().isRunningText()
                || form.role().isCredit()) {
            return false;
        }
        var paragraph = context.paragraph();
        return context.sighting().agency().namesakeWords().stream()
                .anyMatch(word -> paragraph.says(word.toLowerCase(Locale.ROOT)));
    }

    /** Inside a domain, an e-mail address or a handle it is no mention. */
    private static boolean isInAddress(String text, Sighting sighting) {
        char before = sighting.start() == 0 ? ' ' : text.charAt(sighting.start() - 1);
        var rest = text.substring(sighting.end(), Math.min(text.length(), sighting.end() + 4));
        return before == '@'
                || (before == '.'
                        && sighting.start() > 1
                        && Character.isLetterOrDigit(text.charAt(sighting.start() - 2))
                        && rest.startsWith("."))
                || (rest.length() > 2
                        && rest.charAt(0) == '.'
                        && Character.isLowerCase(rest.charAt(1))
                        && Character.isLowerCase(rest.charAt(2)));
    }
}
