package stet.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of house rules as it is written.
 *
 * @param credits how the house writes an agency, by its id; else the register says
 * @param desks what is otherwise at a desk, by its id
 */
record RulesFile(
        @Nullable String version,
        @Nullable List<Rule> rules,
        @Nullable Thresholds thresholds,
        @Nullable Forms forms,
        @Nullable Map<String, String> credits,
        @Nullable Map<String, DeskPart> desks) {

    /**
     * One rule.
     *
     * @param id as findings name it
     * @param source where the rule comes from
     */
    record Rule(
            @Nullable String id,
            Finding.@Nullable Code code,
            @Nullable Severity severity,
            @Nullable String source) {}

    /**
     * What is otherwise at a desk.
     *
     * @param withdrawsKilled whether the desk's live stories are withdrawn when an agency kills what they use
     */
    record DeskPart(
            @Nullable Map<Finding.Code, Severity> severities,
            @Nullable Thresholds thresholds,
            @Nullable Forms forms,
            @Nullable Map<String, String> credits,
            boolean withdrawsKilled) {}

    /** What is wrong with the file, a sentence each; nothing where it will do. */
    List<String> faults(Set<String> knownAgencies, Set<String> knownDesks) {
        var faults = new ArrayList<String>();
        if (version == null || version.isBlank()) {
            faults.add("The file has no version.");
        }
        rules(faults);
        part("thresholds", "forms", thresholds, forms, faults);
        unknown("credits", "agency", credits, knownAgencies, faults);
        unknown("desks", "desk", desks, knownDesks, faults);
        if (desks != null) {
            desks.forEach((desk, part) -> {
                var where = "desks." + desk;
                part(where + ".thresholds", where + ".forms", part.thresholds(), part.forms(), faults);
                unknown(where + ".credits", "agency", part.credits(), knownAgencies, faults);
            });
        }
        return faults;
    }

    private void rules(List<String> faults) {
        var missing = EnumSet.allOf(Finding.Code.class);
        for (var rule : rules == null ? List.<Rule>of() : rules) {
            if (rule.id() == null || rule.code() == null || rule.severity() == null || rule.source() == null) {
                faults.add("A rule needs id, code, severity and source: " + rule);
            } else if (!missing.remove(rule.code())) {
                faults.add("There are two rules on %s.".formatted(rule.code()));
            }
        }
        Arrays.stream(Finding.Code.values())
                .filter(missing::contains)
                .forEach(code -> faults.add("There is no rule on %s.".formatted(code)));
    }

    private static void part(
            String thresholdsAt,
            String formsAt,
            @Nullable Thresholds thresholds,
            @Nullable Forms forms,
            List<String> faults) {
        if (thresholds != null) {
            faults.addAll(thresholds.faults(thresholdsAt));
        }
        if (forms != null) {
            faults.addAll(forms.faults(formsAt));
        }
    }

    private static void unknown(
            String where, String what, @Nullable Map<String, ?> named, Set<String> known, List<String> faults) {
        if (named != null) {
            named.keySet().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> faults.add("%s: there is no %s \"%s\".".formatted(where, what, id)));
        }
    }
}
