package stet.credit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.wire.Agency;

/** The house rules as they are at one desk. */
final class DeskRules {
    private final String version;
    private final Map<Finding.Code, String> ids;
    private final Map<Finding.Code, Severity> severities;
    private final Thresholds thresholds;
    private final Language language;
    private final Map<Language, Forms> forms;
    private final Map<String, String> credits;
    private final boolean withdrawsKilled;

    private DeskRules(
            String version,
            Map<Finding.Code, String> ids,
            Map<Finding.Code, Severity> severities,
            Thresholds thresholds,
            Language language,
            Map<Language, Forms> forms,
            Map<String, String> credits,
            boolean withdrawsKilled) {
        this.version = version;
        this.ids = ids;
        this.severities = severities;
        this.thresholds = thresholds;
        this.language = language;
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
        var language = language(file.language(), Language.EN);
        return new DeskRules(
                Objects.requireNonNull(file.version()),
                ids,
                severities,
                file.thresholds() == null ? Thresholds.HOUSE : file.thresholds().over(Thresholds.HOUSE),
                language,
                forms(Map.of(language, Forms.HOUSE), language, file.forms(), file.formsIn()),
                file.credits() == null ? Map.of() : file.credits(),
                false);
    }

    DeskRules at(RulesFile.DeskPart desk) {
        var spoken = language(desk.language(), language);
        return new DeskRules(
                version,
                ids,
                with(severities, desk.severities()),
                desk.thresholds() == null ? thresholds : desk.thresholds().over(thresholds),
                spoken,
                forms(forms, spoken, desk.forms(), desk.formsIn()),
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

    /** The same rules, with the forms of the language that this text is in; the desk's own where it does not tell. */
    DeskRules inLanguageOf(String text) {
        return in(Language.of(text, forms.keySet(), language));
    }

    DeskRules in(Language other) {
        return new DeskRules(version, ids, severities, thresholds, other, forms, credits, withdrawsKilled);
    }

    /** Those that the desk has forms in. */
    Set<Language> languages() {
        return forms.keySet();
    }

    /** How credits are written in the language of the copy. */
    Forms form() {
        return forms.getOrDefault(language, Forms.HOUSE);
    }

    /** In every language that the desk has one in. */
    Collection<Forms> everyForm() {
        return forms.values();
    }

    /** Empty where nobody is to be credited. */
    String creditLine(List<String> names) {
        return form().creditLine(names, language);
    }

    /** Whether a credit begins as the desk's do, whoever else it names. */
    boolean opensACredit(String text) {
        return text.startsWith(form().opening());
    }

    String sharedByline(List<String> names) {
        return form().sharedByline(names, language);
    }

    String byline(List<String> names) {
        return form().byline(names, language);
    }

    /** "Reuters, AFP and Yonhap". */
    String listed(List<String> names) {
        return Forms.listed(names, language);
    }

    /** Whether the desk's live stories are withdrawn when an agency kills what they use. */
    boolean withdrawsKilled() {
        return withdrawsKilled;
    }

    private static Language language(@Nullable String code, Language otherwise) {
        return code == null ? otherwise : Language.coded(code).orElse(otherwise);
    }

    private static Map<Language, Forms> forms(
            Map<Language, Forms> below, Language language, @Nullable Forms own, @Nullable Map<String, Forms> others) {
        var all = new EnumMap<Language, Forms>(below);
        all.merge(language, own == null ? Forms.NONE : own, (under, over) -> over.over(under));
        if (others != null) {
            others.forEach(
                    (code, form) -> all.merge(language(code, language), form, (under, over) -> over.over(under)));
        }
        return all;
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
