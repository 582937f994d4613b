package stet.credit;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.copy.Language;

/**
 * How credits are worded in a language: the desk's own, or that of a copy.
 *
 * @param forms of each language that the desk has any in
 */
record Wording(Language language, Map<Language, Forms> forms) {

    /** The house's: in its own language its own forms, and what it says of others. */
    static Wording house(RulesFile file) {
        var language = coded(file.language(), Language.EN);
        return new Wording(language, merged(Map.of(language, Forms.HOUSE), language, file.forms(), file.formsIn()));
    }

    Wording at(RulesFile.DeskPart desk) {
        var spoken = coded(desk.language(), language);
        return new Wording(spoken, merged(forms, spoken, desk.forms(), desk.formsIn()));
    }

    Wording in(Language other) {
        return new Wording(other, forms);
    }

    /** That of the language which this text is in; the desk's own where it does not tell. */
    Wording inLanguageOf(String text) {
        return in(Language.of(text, forms.keySet(), language));
    }

    Set<Language> languages() {
        return forms.keySet();
    }

    Forms form() {
        return forms.getOrDefault(language, Forms.HOUSE);
    }

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

    private static Language coded(@Nullable String code, Language otherwise) {
        return code == null ? otherwise : Language.coded(code).orElse(otherwise);
    }

    private static Map<Language, Forms> merged(
            Map<Language, Forms> below, Language language, @Nullable Forms own, @Nullable Map<String, Forms> others) {
        var all = new EnumMap<Language, Forms>(below);
        all.merge(language, own == null ? Forms.NONE : own, (under, over) -> over.over(under));
        if (others != null) {
            others.forEach((code, form) -> all.merge(coded(code, language), form, (under, over) -> over.over(under)));
        }
        return all;
    }
}
