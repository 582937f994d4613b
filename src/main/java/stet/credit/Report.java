package stet.credit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import stet.credit.mention.Mention;

/**
 * The check's answer on one copy.
 *
 * @param verdict about the moment judged; a note alone leaves it clear
 * @param approvable whether the copy may be approved: findings that depend on the moment are left aside
 * @param rules the version of the house rules
 * @param passages what it shares with the wire
 * @param shares how much of it is whose
 */
public record Report(
        Verdict verdict,
        boolean approvable,
        String rules,
        List<Mention> mentions,
        List<SharedPassage> passages,
        List<OwnerShare> shares,
        List<Finding> findings) {

    /** The report in a word. */
    public enum Verdict {
        CLEAR,
        ADVISED,
        BLOCKED;

        @JsonValue
        public String spoken() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Report of(String rules, Instant moment, List<Mention> mentions, Compared compared, List<Finding> all) {
        var none = new Report(Verdict.CLEAR, true, rules, mentions, compared.passages(), compared.shares(), List.of());
        return none.with(moment, all);
    }

    /** The same copy, with these findings as far as they stand at the moment. */
    Report with(Instant moment, List<Finding> all) {
        var findings = all.stream().filter(finding -> finding.standsAt(moment)).toList();
        var approvable = findings.stream()
                .noneMatch(finding -> finding.severity() == Severity.BLOCK && !finding.dependsOnTheMoment());
        return new Report(verdict(findings), approvable, rules, mentions, passages, shares, findings);
    }

    private static Verdict verdict(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK)) {
            return Verdict.BLOCKED;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.WARN)
                ? Verdict.ADVISED
                : Verdict.CLEAR;
    }
}
