package stet.bench.credit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stet.credit.passage.Comparison;
import stet.credit.passage.Confidence;
import stet.credit.passage.Passage;

/**
 * Scores the search for passages on a PAN13 corpus, pair by pair: for each class and over all, all passages and the certain
 * ones alone. Arguments: the unpacked corpus; optionally "odd" or "even" for half of the pairs.
 */
final class PassageScore {
    private final Map<String, Plagdet> figures = new LinkedHashMap<>();
    private long nanos;
    private int pairs;

    public static void main(String[] arguments) {
        var corpus = new Pan13(Path.of(arguments[0]));
        int half = arguments.length < 2 ? -1 : List.of("even", "odd").indexOf(arguments[1]);
        new PassageScore().score(corpus, half);
    }

    private void score(Pan13 corpus, int half) {
        for (var kind : corpus.classes()) {
            var listed = corpus.pairs(kind);
            for (int i = 0; i < listed.size(); i++) {
                if (half < 0 || i % 2 == half) {
                    score(corpus, kind, listed.get(i));
                }
            }
        }
        figures.forEach((name, figure) -> System.out.printf("%-36s %s%n", name, figure));
        System.out.printf("%.2f ms a pair%n", nanos / 1e6 / pairs);
    }

    private void score(Pan13 corpus, String kind, Pan13.Pair pair) {
        var story = corpus.story(pair);
        var item = corpus.item(pair);
        long started = System.nanoTime();
        var passages = Comparison.of(story.words()).reworded(item.words());
        nanos += System.nanoTime() - started;
        pairs++;
        var truth = corpus.cases(kind, pair);
        var all = passages.stream().map(passage -> place(passage, story, item)).toList();
        var certain = passages.stream()
                .filter(passage -> passage.confidence() == Confidence.CERTAIN)
                .map(passage -> place(passage, story, item))
                .toList();
        for (var name : List.of(kind, "ALL")) {
            figures.computeIfAbsent(name, k -> new Plagdet()).add(truth, all);
            figures.computeIfAbsent(name + " certain", k -> new Plagdet()).add(truth, certain);
        }
    }

    private static Case place(Passage passage, Projected story, Projected item) {
        return new Case(
                story.from(passage.start()),
                story.to(passage.end()),
                item.from(passage.wireStart()),
                item.to(passage.wireEnd()));
    }
}
