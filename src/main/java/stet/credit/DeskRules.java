package stet.credit;

import java.util.HashMap;
import java.util.List;
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
    private final Forms forms;
    private final Map<String, String> credits;
    private final boolean withdrawsKilled;

    private DeskRules(
            String version,
            Map<Finding.Code, String> ids,
            Map<Finding.Code, Severity> severities,
            Thresholds thresholds,
            Forms forms,
            Map<String, String> credits,
            boolean withdrawsKilled) {
        this.version = version;
        this.ids = ids;
        this.severities = severities;
        this.thresholds = thresholds;
        this.forms = forms;
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
                file.forms() == null ? Forms.HOUSE : file.forms().over(Forms.HOUSE),
                file.credits() == null ? Map.of() : file.credits(),
                false);
    }

    DeskRules at(RulesFile.DeskPart desk) {
        return new DeskRules(
                version,
                ids,
                with(severities, desk.severities()),
                desk.thresholds() == null ? thresholds : desk.thresholds().over(thresholds),
                desk.forms() == null ? forms : desk.forms().over(forms),
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

    /** Empty where nobody is to be credited. */
    String creditLine(List<Agency> agencies) {
        return forms.creditLine(agencies.stream().map(this::name).toList());
    }

    /** Whether a credit begins as the desk's do, whoever else it names. */
    boolean opensACredit(String text) {
        return text.startsWith(forms.creditLineOpening());
    }

    /** The credit of somebody whom the register does not know, through the agency whose feed it came by. */
    String creditLineVia(String owner, Agency feed) {
        return forms.creditLine(List.of("%s via %s".formatted(owner, name(feed))));
    }

    String sharedByline(Agency agency) {
        return forms.sharedByline(name(agency));
    }

    String byline(Agency agency) {
        return forms.byline(name(agency));
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
