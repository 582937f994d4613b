package stet.copy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stet.copy.MarkedWords.Word;

/**
 * What changed between two revisions, word by word. It is plain text through and through, so that no page shows markup
 * that somebody wrote into a story; what words of a body stand in is said beside them.
 *
 * @param fields the fields that differ
 */
public record WordDiff(int from, int to, List<Field> fields) {
    private static final String BODY = "body";

    /** The pieces of one field, in the order of the text. */
    @Schema(name = "DiffField")
    public record Field(String field, List<Piece> pieces) {}

    /**
     * Some words that stayed, went or came. Words that only came to stand in something else went and came.
     *
     * @param in what they stand in, the outermost first: {@code h2}, {@code h3}, {@code blockquote}, {@code ul}, {@code ol},
     *     {@code em}, {@code strong}, {@code sub}, {@code sup}, or {@code a} with a blank and the address of a link
     */
    @Schema(name = "DiffPiece")
    public record Piece(
            Op op,
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> in) {}

    /** What became of the words. */
    @Schema(name = "DiffOp")
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
                fields.add(new Field(name, name.equals(BODY) ? betweenBodies(was, is) : between(was, is)));
            }
        }
        return new WordDiff(from, to, fields);
    }

    /** The pieces of two plain texts. */
    public static List<Piece> between(String was, String is) {
        return pieces(MarkedWords.ofText(was), MarkedWords.ofText(is));
    }

    private static List<Piece> betweenBodies(String was, String is) {
        return pieces(MarkedWords.ofBody(was), MarkedWords.ofBody(is));
    }

    private static Map<String, String> texts(Copy copy) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("headline", copy.headline());
        texts.put("standfirst", copy.standfirst());
        texts.put("byline", copy.byline());
        texts.put("dateline", copy.dateline());
        texts.put(BODY, copy.body());
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

    private static List<Piece> pieces(List<Word> was, List<Word> is) {
        var pieces = new ArrayList<Piece>();
        int read = 0;
        for (var delta : Deltas.between(keys(was), keys(is))) {
            add(pieces, Op.SAME, was.subList(read, delta.from()));
            add(pieces, Op.GONE, was.subList(delta.from(), delta.to()));
            add(pieces, Op.NEW, is.subList(delta.newFrom(), delta.newTo()));
            read = delta.to();
        }
        add(pieces, Op.SAME, was.subList(read, was.size()));
        return pieces;
    }

    private static List<String> keys(List<Word> words) {
        return words.stream().map(Word::key).toList();
    }

    /** A piece for each run of words that stand in the same. */
    private static void add(List<Piece> pieces, Op op, List<Word> words) {
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size()
                    || !words.get(i).marks().equals(words.get(start).marks())) {
                var text = words.subList(start, i).stream().map(Word::text).collect(Collectors.joining());
                pieces.add(new Piece(op, text, words.get(start).marks()));
                start = i;
            }
        }
    }
}
