package stet.credit;

import java.util.ArrayList;
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

/** A copy with its mentions read: what the rules look at. */
final class CopyRead {
    private final Copy copy;
    private final Map<String, Field> fields;
    private final List<Mention> mentions;
    private final Set<String> owners;
    private final DeskRules rules;

    /** @param owners the agencies whose own words the copy takes */
    CopyRead(Copy copy, List<Field> fields, List<Mention> mentions, Set<String> owners, DeskRules rules) {
        this.owners = owners;
        this.rules = rules;
        this.copy = copy;
        this.fields =
                fields.stream().collect(Collectors.toMap(Field::name, field -> field, (a, b) -> a, LinkedHashMap::new));
        this.mentions = mentions;
    }

    Copy copy() {
        return copy;
    }

    DeskRules rules() {
        return rules;
    }

    List<Mention> mentions() {
        return mentions;
    }

    String text(String field) {
        return Optional.ofNullable(fields.get(field)).map(Field::text).orElse("");
    }

    /** The first citation of each agency that the copy itself takes from, in the order of the copy. */
    List<Mention> firstCitations() {
        var seen = new LinkedHashMap<String, Mention>();
        mentions.stream()
                .filter(mention -> mention.role() == Mention.Role.CITATION && !mention.spoken())
                .forEach(mention -> seen.putIfAbsent(mention.agency(), mention));
        return List.copyOf(seen.values());
    }

    List<Mention> credits() {
        return mentions.stream().filter(mention -> mention.role().isCredit()).toList();
    }

    Set<String> credited() {
        return credits().stream().map(Mention::agency).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The agencies that a right credit names: those credited that are not stale, then those cited. */
    List<String> toBeCredited(Set<String> stale) {
        var all = new LinkedHashSet<String>();
        credits().stream()
                .filter(credit -> credit.role() == Mention.Role.TAGLINE)
                .map(Mention::agency)
                .filter(agency -> !stale.contains(agency))
                .forEach(all::add);
        var signed = credits().stream()
                .filter(credit -> credit.role() != Mention.Role.TAGLINE)
                .map(Mention::agency)
                .collect(Collectors.toSet());
        Stream.concat(firstCitations().stream().map(Mention::agency), owners.stream())
                .filter(agency -> !signed.contains(agency))
                .forEach(all::add);
        return new ArrayList<>(all);
    }

    /** The paragraph of the body that is its tagline, if the body has one and the credit line is empty. */
    Optional<Span> taglineInBody() {
        if (!copy.creditLine().isBlank()) {
            return Optional.empty();
        }
        return credits().stream()
                .filter(credit ->
                        credit.role() == Mention.Role.TAGLINE && credit.field().equals("body"))
                .findFirst()
                .map(credit -> Span.ofParagraph(text("body"), credit.start()));
    }

    /** Some characters of a field, half-open. */
    record Span(int start, int end) {
        static Span ofParagraph(String text, int at) {
            int end = text.indexOf('\n', at);
            return new Span(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length() : end);
        }
    }
}
