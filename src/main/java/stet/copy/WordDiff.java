package stet.copy;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What changed between two revisions, word by word. It is plain text through and through, so that no page shows markup
 * that somebody wrote into a story.
 *
 * @param fields the fields that differ; a body by its plain text
 */
public record WordDiff(int from, int to, List<Field> fields) {
    /** The pieces of one field, in the order of the text. */
    public record Field(String field, List<Piece> pieces) {}

    /** Some words that stayed, went or came. */
    public record Piece(Op op, String text) {}

    /** What became of the words. */
    public enum Op {
        SAME,
        GONE,
        NEW
    }

    public static WordDiff of(int from, Copy before, int to, Copy after) {
        var olds = texts(before);
        var news = texts(after);
        var fields = new ArrayList<Field>();
        var names = new java.util.LinkedHashSet<>(olds.keySet());
        names.addAll(news.keySet());
        for (var name : names) {
            var was = olds.getOrDefault(name, "");
            var is = news.getOrDefault(name, "");
            if (!was.equals(is)) {
                fields.add(new Field(name, pieces(words(was), words(is))));
            }
        }
        return new WordDiff(from, to, fields);
    }

    /** The pieces of two plain texts. */
    public static List<Piece> between(String was, String is) {
        return pieces(words(was), words(is));
    }

    private static Map<String, String> texts(Copy copy) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("headline", copy.headline());
        texts.put("standfirst", copy.standfirst());
        texts.put("byline", copy.byline());
        texts.put("dateline", copy.dateline());
        texts.put("body", copy.bodyText());
        texts.put("creditLine", copy.creditLine());
        texts.put("correctionNotice", copy.correctionNotice());
        for (int i = 0; i < copy.pictures().size(); i++) {
            var picture = copy.pictures().get(i);
            texts.put("pictures[" + i + "].title", picture.title());
            texts.put("pictures[" + i + "].caption", picture.caption());
            texts.put("pictures[" + i + "].credit", picture.credit());
            texts.put("pictures[" + i + "].fileName", picture.fileName());
        }
        for (int i = 0; i < copy.related().size(); i++) {
            texts.put("related[" + i + "].headline", copy.related().get(i).headline());
            texts.put("related[" + i + "].url", copy.related().get(i).url());
        }
        return texts;
    }

    private static List<Piece> pieces(List<String> was, List<String> is) {
        var pieces = new ArrayList<Piece>();
        int read = 0;
        for (var delta : Deltas.between(was, is)) {
            add(pieces, Op.SAME, was.subList(read, delta.from()));
            add(pieces, Op.GONE, was.subList(delta.from(), delta.to()));
            add(pieces, Op.NEW, is.subList(delta.newFrom(), delta.newTo()));
            read = delta.to();
        }
        add(pieces, Op.SAME, was.subList(read, was.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Op op, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(op, words.stream().collect(Collectors.joining())));
        }
    }

    private static List<String> words(String text) {
        var breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        var words = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(text.substring(start, end));
        }
        return words;
    }
}
