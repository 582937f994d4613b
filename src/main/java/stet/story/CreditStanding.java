package stet.story;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a story's copy stands with the credit check: the newest report's verdict, as far as the workflow asks.
 *
 * @param hash of the copy that was checked
 * @param rules the version of the house rules that it was checked by
 * @param report the id of the report
 * @param objections the findings that block and are not waived
 * @param marks what the wire or new rules have said against the copy since, a sentence each
 * @param ownTakenDown identifiers of stories of this house that had been taken down, and whose words the report found
 */
public record CreditStanding(
        String hash,
        String rules,
        UUID report,
        List<Objection> objections,
        List<String> marks,
        @Nullable Set<String> ownTakenDown) {

    public CreditStanding {
        ownTakenDown = ownTakenDown == null ? Set.of() : ownTakenDown;
    }

    /** Whether the report tells of that story of this house, so that its findings, or a chief's waiver, are the answer. */
    boolean tellsOf(UsedItem item) {
        return Objects.requireNonNull(ownTakenDown).contains(item.uri());
    }

    boolean isOn(String hash, String rules) {
        return this.hash.equals(hash) && this.rules.equals(rules);
    }

    CreditStanding marked(String why) {
        return marks.contains(why)
                ? this
                : new CreditStanding(
                        hash,
                        rules,
                        report,
                        objections,
                        Stream.concat(marks.stream(), Stream.of(why)).toList(),
                        ownTakenDown);
    }

    /** The same without a finding that was waived. */
    public CreditStanding without(String finding) {
        var left = objections.stream()
                .filter(objection -> !objection.id().equals(finding))
                .toList();
        return new CreditStanding(hash, rules, report, left, marks, ownTakenDown);
    }
}
