package stet.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.copy.Language;

/**
 * A file of house rules as it is written.
 *
 * @param language the house's own, by its code; English where it is missing
 * @param forms how credits are written in that language
 * @param formsIn and in others, by their codes; copy in a language that is not there gets those of the house
 * @param credits how the house writes an agency, by its id; else the register says
 * @param desks what is otherwise at a desk, by its id
 */
record RulesFile(
        @Nullable String version,
        @Nullable List<Rule> rules,
        @Nullable Thresholds thresholds,
        @Nullable String language,
        @Nullable Forms forms,
        @Nullable Map<String, Forms> formsIn,
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
     * @param language the desk's, whose the {@code forms} are
     * @param withdrawsKilled whether the desk's live stories are withdrawn when an agency kills what they use
     */
    record DeskPart(
            @Nullable Map<Finding.Code, Severity> severities,
            @Nullable Thresholds thresholds,
            @Nullable String language,
            @Nullable Forms forms,
            @Nullable Map<String, Forms> formsIn,
            @Nullable Map<String, String> credits,
            boolean withdrawsKilled) {}

    /** What is wrong with the file, a sentence each; nothing where it will do. */
    List<String> faults(Set<String> knownAgencies, Set<String> knownDesks) {
        var faults = new ArrayList<String>();
        if (version == null || version.isBlank()) {
            faults.add("The file has no version.");
        }
        rules(faults);
        thresholds("thresholds", thresholds, faults);
        forms("", language, forms, formsIn, faults);
        unknown("credits", "agency", credits, knownAgencies, faults);
        unknown("desks", "desk", desks, knownDesks, faults);
        if (desks != null) {
            desks.forEach((desk, part) -> {
                var where = "desks." + desk;
                thresholds(where + ".thresholds", part.thresholds(), faults);
                forms(where + ".", part.language(), part.forms(), part.formsIn(), faults);
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

    private static void thresholds(String where, @Nullable Thresholds thresholds, List<String> faults) {
        if (thresholds != null) {
            faults.addAll(thresholds.faults(where));
        }
    }

    /** @param within what the part is called in the file, with a full stop behind it */
    private static void forms(
            String within,
            @Nullable String language,
            @Nullable Forms own,
            @Nullable Map<String, Forms> others,
            List<String> faults) {
        if (language != null && Language.coded(language).isEmpty()) {
            faults.add("%slanguage: there is no language \"%s\".".formatted(within, language));
        }
        if (own != null) {
            faults.addAll(own.faults(within + "forms"));
        }
        unknown(within + "formsIn", "language", others, Language.codes(), faults);
        if (others != null) {
            others.forEach((code, form) -> faults.addAll(form.faults(within + "formsIn." + code)));
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
