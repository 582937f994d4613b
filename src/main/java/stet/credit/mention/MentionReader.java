package stet.credit.mention;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stet.credit.mention.Sighting.Spelling;

/** Reads which agencies a copy names, and what each name does there. */
@Singleton
public class MentionReader {
    private final Names names;

    MentionReader(Names names) {
        this.names = names;
    }

    /**
     * Which agencies a copy names, field by field in the order of the text.
     *
     * @param mentions of agencies of the register; of a field that holds thousands the first 2,000 are read
     * @param unknown the news agencies that running text and lines of credits name as such and the register does not have:
     *     "the Norvik news agency". Not "a news agency", and not agencies that give no news
     */
    public record Named(List<Mention> mentions, List<UnknownAgency> unknown) {}

    /** Every mention, as in {@link Named}. */
    public List<Mention> read(List<Field> fields) {
        var looked = fields.stream().map(this::look).toList();
        return mentions(looked, looked.stream().map(Looked::proseOfNames).toList());
    }

    /** The mentions, and the agencies that nobody knows. */
    public Named named(List<Field> fields) {
        var looked = fields.stream().map(this::look).toList();
        var proses = looked.stream().map(Looked::prose).toList();
        var unknown = IntStream.range(0, looked.size())
                .boxed()
                .filter(i -> looked.get(i).field().part() != Field.Part.PICTURE_CREDIT)
                .flatMap(i -> UnknownAgencies.in(proses.get(i)).stream()
                        .map(looked.get(i).seen()::asWritten))
                .toList();
        return new Named(mentions(looked, proses.stream().map(Optional::of).toList()), unknown);
    }

    private List<Mention> mentions(List<Looked> looked, List<Optional<Prose>> proses) {
        var introduced = looked.stream()
                .flatMap(field -> field.names().stream())
                .filter(name -> name.is(Spelling.NAME))
                .map(name -> name.agency().id())
                .collect(Collectors.toUnmodifiableSet());
        var spokenOf = proses.stream().anyMatch(Optional::isPresent) ? namesakesSpokenOf(looked) : Set.<String>of();
        return IntStream.range(0, looked.size())
                .boxed()
                .flatMap(i -> proses.get(i).stream()
                        .flatMap(prose -> read(prose, looked.get(i).names(), introduced, spokenOf).stream())
                        .map(looked.get(i).seen()::asWritten))
                .toList();
    }

    /** The agencies whose namesakes the copy surely speaks of: a headline says only "AFP", the body whose letters they are. */
    private Set<String> namesakesSpokenOf(List<Looked> looked) {
        return looked.stream()
                .filter(field -> field.field().part().isRunningText())
                .flatMap(field -> names.telltales(field.field().text()).stream())
                .filter(Names.Telltale::sure)
                .map(telltale -> telltale.agency().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One picture's credit taken apart; a leading "Photo:" is no part of it. */
    public PictureCredit pictureCredit(String credit) {
        return CreditParts.of(credit, names);
    }

    /** A field as a person sees it, and the names in it. */
    private record Looked(Field field, SeenText seen, List<Sighting> names) {
        Prose prose() {
            return new Prose(field, names);
        }

        /** None where there is nothing to read for. */
        Optional<Prose> proseOfNames() {
            return names.isEmpty() ? Optional.empty() : Optional.of(prose());
        }
    }

    private Looked look(Field field) {
        var text = SeenText.of(field.text());
        var seen = new ArrayList<>(names.in(text.text()));
        seen.removeIf(name -> Address.holds(text.text(), name));
        if (field.part() == Field.Part.PICTURE_CREDIT) {
            names.brokenOff(text.text(), seen).ifPresent(seen::add);
        }
        return new Looked(new Field(field.name(), field.part(), text.text()), text, seen);
    }

    private List<Mention> read(Prose prose, List<Sighting> seen, Set<String> introduced, Set<String> spokenOf) {
        if (seen.isEmpty()) {
            return List.of();
        }
        var namesakes = new Namesakes(prose, seen, names.telltales(prose.field().text()), spokenOf);
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
                prose.isSpoken(name),
                null);
    }
}
