package stet.credit;

import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.copy.Language;

/**
 * How the house writes its credits in one language. In a desk's part of the rules what is missing is as in the house.
 *
 * @param creditLine with {@code {agencies}}: "With reporting by Reuters", "… Reuters and AFP", "… Reuters, AFP and Yonhap"
 * @param sharedByline with {@code {agency}}
 * @param byline with {@code {agency}}
 */
record Forms(
        @Nullable String creditLine,
        @Nullable String sharedByline,
        @Nullable String byline) {
    /** Nothing said. */
    static final Forms NONE = new Forms(null, null, null);

    /** The house's own, where its rules say nothing. */
    static final Forms HOUSE = new Forms("With reporting by {agencies}", "Staff and {agency}", "By {agency}");

    private static final String AGENCY = "{agency}";
    private static final String AGENCIES = "{agencies}";

    Forms over(Forms below) {
        return new Forms(
                creditLine == null ? below.creditLine : creditLine,
                sharedByline == null ? below.sharedByline : sharedByline,
                byline == null ? below.byline : byline);
    }

    /** Several names as the language joins them: "Reuters, AFP and Yonhap". */
    static String listed(List<String> names, Language language) {
        return ListFormatter.getInstance(language.locale()).format(names);
    }

    /** Empty where nobody is to be credited. */
    String creditLine(List<String> names, Language language) {
        return names.isEmpty() || creditLine == null ? "" : creditLine.replace(AGENCIES, listed(names, language));
    }

    /** What stands before the names of a credit line. */
    String opening() {
        return creditLine == null ? "" : creditLine.substring(0, creditLine.indexOf(AGENCIES));
    }

    /** What stands behind them. */
    String closing() {
        return creditLine == null ? "" : creditLine.substring(creditLine.indexOf(AGENCIES) + AGENCIES.length());
    }

    String sharedByline(List<String> names, Language language) {
        return written(sharedByline, names, language);
    }

    String byline(List<String> names, Language language) {
        return written(byline, names, language);
    }

    private static String written(@Nullable String form, List<String> names, Language language) {
        return form == null ? listed(names, language) : form.replace(AGENCY, listed(names, language));
    }

    /** What is wrong with them, a sentence each. */
    List<String> faults(String where) {
        var faults = new ArrayList<String>();
        lacks(creditLine, AGENCIES, where + ".creditLine", faults);
        lacks(sharedByline, AGENCY, where + ".sharedByline", faults);
        lacks(byline, AGENCY, where + ".byline", faults);
        return faults;
    }

    private static void lacks(@Nullable String form, String place, String where, List<String> faults) {
        if (form != null && !form.contains(place)) {
            faults.add("%s: \"%s\" has no place for %s.".formatted(where, form, place));
        }
    }
}
