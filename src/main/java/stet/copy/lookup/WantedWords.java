package stet.copy.lookup;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that somebody looks for. They are found as they stand, as stems, and as beginnings of words, all of them in one story; in
 * quotation marks next to each other; with a minus before it a word must not be there. A whole headline or slug is found
 * however it is written.
 */
public record WantedWords(String text) {
    private static final Pattern EXCLUDES = Pattern.compile("(?:^|\\s)-[\\p{L}\\p{N}\"]");
    private static final Pattern OPERATES = Pattern.compile("(?i)[\"]|\\sor\\s");

    /** An expression of SQL that makes a tsquery; its parameters are {@link #parameters()}. */
    public String sql() {
        var any = new ArrayList<String>();
        any.add("websearch_to_tsquery('simple', plain(?))");
        if (!excludes()) {
            Stemming.configurations()
                    .forEach(stems -> any.add("websearch_to_tsquery('%s', plain(?))".formatted(stems)));
        }
        if (hasBeginnings()) {
            any.add("to_tsquery('simple', plain(?))");
        }
        any.add("cast(? as tsquery)");
        return any.stream().collect(Collectors.joining(" || ", "(", ")"));
    }

    public List<Object> parameters() {
        var all = new ArrayList<Object>();
        all.add(text);
        if (!excludes()) {
            Stemming.configurations().forEach(none -> all.add(text));
        }
        if (hasBeginnings()) {
            all.add(SearchTerms.beginnings(text));
        }
        all.add("'" + SearchTerms.name(text) + "'");
        return all;
    }

    private boolean excludes() {
        return EXCLUDES.matcher(text).find();
    }

    private boolean hasBeginnings() {
        return !excludes()
                && !OPERATES.matcher(text).find()
                && !SearchTerms.beginnings(text).isEmpty();
    }
}
