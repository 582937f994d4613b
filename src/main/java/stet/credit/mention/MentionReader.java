package stet.credit.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stet.credit.mention.Sighting.Spelling;

/** Reads which agencies a copy names, and what each name does there. */
@Singleton
public class MentionReader {
    private final Names names;

    MentionReader(Names names) {
        this.names = names;
    }

    /** Every mention, field by field in the order of the text. Of a field that holds thousands the first 2,000 are read. */
    public List<Mention> read(List<Field> fields) {
        return fields.stream().flatMap(field -> read(field).stream()).toList();
    }

    /** One picture's credit taken apart; a leading "Photo:" is no part of it. */
    public PictureCredit pictureCredit(String credit) {
        return CreditParts.of(credit, names);
    }

    private List<Mention> read(Field field) {
        var seen = new ArrayList<>(names.in(field.text()));
        seen.removeIf(name -> Address.holds(field.text(), name));
        if (field.part() == Field.Part.PICTURE_CREDIT) {
            names.brokenOff(field.text(), seen).ifPresent(seen::add);
        }
        if (seen.isEmpty()) {
            return List.of();
        }
        var prose = new Prose(field, seen);
        var namesakes = new Namesakes(prose, seen, names.telltales(field.text()));
        var mentions = new ArrayList<Mention>();
        for (var joined : Joined.in(prose, seen)) {
            var context = new Context(prose, joined);
            reading(context)
                    .filter(reading -> !namesakes.bear(context, reading))
                    .ifPresent(reading -> joined.forEach(name -> mentions.add(mention(prose, name, reading))));
        }
        return SecondHand.in(prose, mentions);
    }

    private static Optional<Reading> reading(Context context) {
        if (context.areAll(Spelling.NAMESAKE)) {
            return Optional.empty();
        }
        if (context.areAll(Spelling.KIN) && !Reading.RIGHTS_LINE.fits(context)) {
            return Optional.of(Reading.WHAT_IT_IS_ABOUT);
        }
        return Arrays.stream(Reading.values())
                .filter(reading -> reading.fits(context))
                .findFirst()
                .filter(reading ->
                        !context.name().glued() || reading == Reading.CREDIT_OF_PICTURE || reading == Reading.SIGNED);
    }

    private static Mention mention(Prose prose, Sighting name, Reading reading) {
        var field = prose.field();
        return new Mention(
                name.agency().id(),
                reading.role(),
                field.name(),
                name.start(),
                name.end(),
                field.text().substring(name.start(), name.end()),
                name.is(Spelling.MISSPELT),
                prose.isSpoken(name.start()),
                null);
    }
}
