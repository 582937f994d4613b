package stet.credit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Mention;

/**
 * The check's answer on one copy.
 *
 * @param approvable whether the copy may be approved: findings that depend on the moment are left aside
 * @param rules the version of the house rules
 * @param passages none, rather than empty, while the copy has not been compared with the wire
 * @param shares likewise
 */
public record Report(
        Verdict verdict,
        boolean approvable,
        String rules,
        List<Mention> mentions,
        @Nullable List<Object> passages,
        @Nullable List<Object> shares,
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

    static Report of(String rules, List<Mention> mentions, List<Finding> findings) {
        var blocked = findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
        var verdict = blocked ? Verdict.BLOCKED : findings.isEmpty() ? Verdict.CLEAR : Verdict.ADVISED;
        return new Report(verdict, !blocked, rules, mentions, null, null, findings);
    }
}
