package stet.credit.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        var looked = fields.stream().map(this::look).toList();
        var introduced = looked.stream()
                .flatMap(field -> field.names().stream())
                .filter(name -> name.is(Spelling.NAME))
                .map(name -> name.agency().id())
                .collect(Collectors.toUnmodifiableSet());
        return looked.stream()
                .flatMap(field -> read(field, introduced).stream().map(field.seen()::asWritten))
                .toList();
    }

    /**
     * The news agencies that running text and lines of credits name as such and the register does not have, field by field
     * in the order of the text: "the Norvik news agency". Not "a news agency", and not agencies that give no news.
     */
    public List<UnknownAgency> unknownAgencies(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.part() != Field.Part.PICTURE_CREDIT)
                .map(this::look)
                .flatMap(field -> UnknownAgencies.in(new Prose(field.field(), field.names())).stream()
                        .map(field.seen()::asWritten))
                .toList();
    }

    /** One picture's credit taken apart; a leading "Photo:" is no part of it. */
    public PictureCredit pictureCredit(String credit) {
        return CreditParts.of(credit, names);
    }

    /** A field as a person sees it, and the names in it. */
    private record Looked(Field field, SeenText seen, List<Sighting> names) {}

    private Looked look(Field field) {
        var text = SeenText.of(field.text());
        var seen = new ArrayList<>(names.in(text.text()));
        seen.removeIf(name -> Address.holds(text.text(), name));
        if (field.part() == Field.Part.PICTURE_CREDIT) {
            names.brokenOff(text.text(), seen).ifPresent(seen::add);
        }
        return new Looked(new Field(field.name(), field.part(), text.text()), text, seen);
    }

    private List<Mention> read(Looked looked, Set<String> introduced) {
        var field = looked.field();
        var seen = looked.names();
        if (seen.isEmpty()) {
            return List.of();
        }
        var prose = new Prose(field, seen);
        var namesakes = new Namesakes(prose, seen, names.telltales(field.text()));
        var mentions = new ArrayList<Mention>();
        for (var joined : Joined.in(prose, seen)) {
            var context = new Context(prose, joined, introduced);
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
        return Arrays.stream(Reading.values())
                .filter(reading -> reading.fits(context))
                .findFirst()
                .map(reading ->
                        context.areAll(Spelling.KIN) && !reading.creditsKin() ? Reading.WHAT_IT_IS_ABOUT : reading)
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
