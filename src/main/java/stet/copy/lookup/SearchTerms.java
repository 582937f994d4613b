package stet.copy.lookup;

import com.ibm.icu.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How words are written where they are looked up. */
public final class SearchTerms {
    private static final int LONGEST_NAME = 400;

    /** Too many words begin with fewer letters. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchTerms() {}

    /** A whole headline or slug as one name, whatever dashes, quotation marks, accents and blanks it is written with. */
    public static String name(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var name =
                NEITHER_LETTER_NOR_DIGIT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
        return "=" + name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    public static String writer(String user) {
        return "@" + user;
    }

    /** A name's parts as words: {@code port-alma_3.jpg}. */
    public static String parts(String name) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(name).replaceAll(" ").strip();
    }

    /** Every two characters that follow each other in a script whose words have no blanks between them, or take endings. */
    public static String pairs(String text) {
        return runs(text).stream()
                .filter(SearchTerms::isUnspaced)
                .flatMap(run -> pairsOf(run, true).stream())
                .collect(Collectors.joining(" "));
    }

    /** The words that somebody looks for, each as the beginning of one: {@code port:* & alma:*}; empty where there are none. */
    public static String beginnings(String wanted) {
        var terms = new ArrayList<String>();
        for (var run : runs(wanted)) {
            if (isUnspaced(run)) {
                pairsOf(run, run.length() == 1).forEach(pair -> terms.add(pair + ":*"));
            } else {
                terms.add(run.length() < SHORTEST_BEGINNING ? run : run + ":*");
            }
        }
        return String.join(" & ", terms);
    }

    private static List<String> pairsOf(String run, boolean andTheLast) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < run.length(); i++) {
            pairs.add(run.substring(i, i + 2));
        }
        if (andTheLast) {
            pairs.add(run.substring(run.length() - 1));
        }
        return pairs;
    }

    /** Letters and digits in a row, cut where a script begins or ends that has no blanks; words by UAX #29 otherwise. */
    private static List<String> runs(String text) {
        var runs = new ArrayList<String>();
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        var unspaced = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            var word = text.substring(start, end);
            if (isUnspaced(word)) {
                unspaced.append(word);
                continue;
            }
            flush(unspaced, runs);
            NEITHER_LETTER_NOR_DIGIT
                    .splitAsStream(word)
                    .filter(part -> !part.isEmpty())
                    .forEach(runs::add);
        }
        flush(unspaced, runs);
        return runs;
    }

    private static void flush(StringBuilder unspaced, List<String> runs) {
        if (!unspaced.isEmpty()) {
            runs.add(unspaced.toString());
            unspaced.setLength(0);
        }
    }

    private static boolean isUnspaced(String word) {
        return word.codePoints().anyMatch(c -> switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }
}
