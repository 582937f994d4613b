package stet.credit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.copy.Copy;
import stet.credit.mention.Field;
import stet.credit.mention.Mention;
import stet.credit.mention.Mention.Role;

/** A copy with its mentions read: what the rules look at. */
final class CopyRead {
    private final Copy copy;
    private final Map<String, Field> fields;
    private final List<Mention> mentions;
    private final HouseLines lines;
    private final DeskRules rules;
    private final Optional<String> signer;

    /** @param rules with the wording of the copy's language */
    CopyRead(Copy copy, List<Field> fields, List<Mention> mentions, HouseLines lines, DeskRules rules) {
        this.rules = rules;
        this.copy = copy;
        this.fields =
                fields.stream().collect(Collectors.toMap(Field::name, field -> field, (a, b) -> a, LinkedHashMap::new));
        this.mentions = mentions;
        this.lines = lines;
        this.signer = Signature.of(copy.byline(), mentions);
    }

    Copy copy() {
        return copy;
    }

    DeskRules rules() {
        return rules;
    }

    /** How credits are worded in its language. */
    Wording wording() {
        return rules.wording();
    }

    List<Mention> mentions() {
        return mentions;
    }

    String text(String field) {
        return Optional.ofNullable(fields.get(field)).map(Field::text).orElse("");
    }

    /** What is read in a field if it says this. */
    List<Mention> readAnew(String field, String text) {
        return Optional.ofNullable(fields.get(field))
                .map(known -> lines.read(new Field(field, known.part(), text)))
                .orElse(List.of());
    }

    /** Where the copy cites agencies in its own words. */
    Stream<Mention> citations() {
        return mentions.stream().filter(mention -> mention.role() == Role.CITATION && !mention.spoken());
    }

    /**
     * The first citation of each agency that the copy itself takes from, in the order of the copy: not of those that it
     * knows through another, and none in copy that another agency alone signs.
     */
    List<Mention> firstCitations() {
        return firsts(citations()
                .filter(mention -> !mention.secondHand())
                .filter(mention -> signer.isEmpty() || signer.get().equals(mention.agency())));
    }

    /** The first citation of each agency that another's copy cites, and that has no credit of its own. */
    List<Mention> citedInSignedCopy() {
        var credited = credited();
        return firsts(citations()
                .filter(mention -> !mention.secondHand())
                .filter(mention -> signer.isPresent() && !credited.contains(mention.agency())));
    }

    /** The agency that alone signs the copy; whoever is cited there is cited by it. */
    Optional<String> signer() {
        return signer;
    }

    List<Mention> credits() {
        return mentions.stream().filter(mention -> mention.role().isCredit()).toList();
    }

    Set<String> credited() {
        return credits().stream().map(Mention::agency).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Mention> firsts(Stream<Mention> citations) {
        var seen = new LinkedHashMap<String, Mention>();
        citations.forEach(mention -> seen.putIfAbsent(mention.agency(), mention));
        return List.copyOf(seen.values());
    }

    /** Some characters of a field, half-open. */
    record Span(int start, int end) {
        static Span ofParagraph(String text, int at) {
            int end = text.indexOf('\n', at);
            return new Span(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length() : end);
        }

        boolean holds(Mention mention) {
            return mention.start() >= start && mention.end() <= end;
        }
    }
}
