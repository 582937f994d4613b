package stet.credit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stet.wire.Agency;

/** The house rules as they are at one desk. */
final class DeskRules {
    private final String version;
    private final Map<Finding.Code, String> ids;
    private final Map<Finding.Code, Severity> severities;
    private final Thresholds thresholds;
    private final Wording wording;
    private final Map<String, String> credits;
    private final boolean withdrawsKilled;

    private DeskRules(
            String version,
            Map<Finding.Code, String> ids,
            Map<Finding.Code, Severity> severities,
            Thresholds thresholds,
            Wording wording,
            Map<String, String> credits,
            boolean withdrawsKilled) {
        this.version = version;
        this.ids = ids;
        this.severities = severities;
        this.thresholds = thresholds;
        this.wording = wording;
        this.credits = credits;
        this.withdrawsKilled = withdrawsKilled;
    }

    /** What holds where no desk says otherwise. */
    static DeskRules house(RulesFile file) {
        var ids = new HashMap<Finding.Code, String>();
        var severities = new HashMap<Finding.Code, Severity>();
        for (var rule : Objects.requireNonNull(file.rules())) {
            var code = Objects.requireNonNull(rule.code());
            ids.put(code, Objects.requireNonNull(rule.id()));
            severities.put(code, Objects.requireNonNull(rule.severity()));
        }
        return new DeskRules(
                Objects.requireNonNull(file.version()),
                ids,
                severities,
                file.thresholds() == null ? Thresholds.HOUSE : file.thresholds().over(Thresholds.HOUSE),
                Wording.house(file),
                file.credits() == null ? Map.of() : file.credits(),
                false);
    }

    DeskRules at(RulesFile.DeskPart desk) {
        return new DeskRules(
                version,
                ids,
                with(severities, desk.severities()),
                desk.thresholds() == null ? thresholds : desk.thresholds().over(thresholds),
                wording.at(desk),
                with(credits, desk.credits()),
                desk.withdrawsKilled());
    }

    String version() {
        return version;
    }

    String id(Finding.Code code) {
        return Objects.requireNonNull(ids.get(code));
    }

    Severity severity(Finding.Code code) {
        return Objects.requireNonNull(severities.get(code));
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** How the desk writes the agency. */
    String name(Agency agency) {
        return credits.getOrDefault(agency.id(), agency.credit());
    }

    /** How the desk words its credits. */
    Wording wording() {
        return wording;
    }

    DeskRules with(Wording other) {
        return new DeskRules(version, ids, severities, thresholds, other, credits, withdrawsKilled);
    }

    /** Whether the desk's live stories are withdrawn when an agency kills what they use. */
    boolean withdrawsKilled() {
        return withdrawsKilled;
    }

    private static <K, V> Map<K, V> with(Map<K, V> below, @Nullable Map<K, V> above) {
        if (above == null) {
            return below;
        }
        var all = new HashMap<>(below);
        all.putAll(above);
        return all;
    }
}
