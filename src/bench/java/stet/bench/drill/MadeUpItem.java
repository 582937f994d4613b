package stet.bench.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of an item as made-up news: everyday words that come again and again, numbers, names, and a few words that only this
 * item has; and sentences of it, one after another, that a story uses. It depends on the seed alone.
 *
 * @param from the first sentence that is used
 * @param to the first that is not used any more
 */
record MadeUpItem(List<List<String>> sentences, int from, int to) {
    private static final List<String> EVERYDAY = List.of(
            "the", "of", "a", "on", "in", "to", "and", "was", "were", "for", "people", "police", "said", "after", "at",
            "by", "from", "that", "with", "hurt");
    private static final List<String> NAMES =
            List.of("Valdora", "Lindqvist", "Haddad", "Port Alma", "Velmora", "Moreau", "Okafor", "Tanaka");
    private static final List<String> ENDINGS = List.of("police said", "officials said", "the ministry said");
    private static final int OWN = 18;
    private static final int LETTERS = 8;

    /** What an agency puts right. */
    enum Mend {
        NUMBER,
        NAME,
        NOT,
        WORD_DROPPED,
        SENTENCE_DROPPED
    }

    static MadeUpItem of(Random random) {
        var own = IntStream.range(0, OWN).mapToObj(i -> word(random)).toList();
        var sentences = new ArrayList<List<String>>();
        for (int i = 7 + random.nextInt(4); i > 0; i--) {
            sentences.add(sentence(random, own));
        }
        int from = random.nextInt(sentences.size() - 4);
        return new MadeUpItem(sentences, from, from + 2 + random.nextInt(3));
    }

    /** Words that no other text has. */
    static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(random)).collect(Collectors.joining(" "));
    }

    String text() {
        return text(sentences);
    }

    String used() {
        return text(sentences.subList(from, to));
    }

    /** As the next version has it, with one thing put right in the words that are used or in one of the other sentences. */
    String corrected(Mend mend, boolean inside, Random random) {
        int at = inside ? from + random.nextInt(to - from) : random.nextInt(sentences.size() - (to - from));
        at = !inside && at >= from ? at + to - from : at;
        var mended = new ArrayList<>(sentences);
        if (mend == Mend.SENTENCE_DROPPED) {
            mended.remove(at);
        } else {
            mended.set(at, mended(sentences.get(at), mend, random));
        }
        return text(mended);
    }

    private static List<String> mended(List<String> sentence, Mend mend, Random random) {
        var words = new ArrayList<>(sentence);
        switch (mend) {
            case NUMBER -> words.set(place(words, "\\d+"), Integer.toString(1_000 + random.nextInt(9_000)));
            case NAME -> words.set(place(words, "[A-Z].*"), "Aurelien");
            case NOT -> words.add(1 + random.nextInt(words.size() - 1), "not");
            default -> words.remove(1 + random.nextInt(words.size() - 2));
        }
        return words;
    }

    private static int place(List<String> words, String what) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).matches(what))
                .findFirst()
                .orElseThrow();
    }

    /** With a number and a name somewhere; no word twice in a row, so that what was dropped can be told. */
    private static List<String> sentence(Random random, List<String> own) {
        var words = new ArrayList<String>();
        while (words.size() < 14 + random.nextInt(8)) {
            var next = random.nextInt(5) < 3
                    ? EVERYDAY.get(random.nextInt(EVERYDAY.size()))
                    : own.get(random.nextInt(own.size()));
            if (words.isEmpty() || !words.get(words.size() - 1).equals(next)) {
                words.add(next);
            }
        }
        words.add(1 + random.nextInt(words.size() - 1), Integer.toString(2 + random.nextInt(900)));
        words.add(1 + random.nextInt(words.size() - 1), NAMES.get(random.nextInt(NAMES.size())));
        words.add(word(random));
        if (random.nextBoolean()) {
            words.addAll(List.of(ENDINGS.get(random.nextInt(ENDINGS.size())).split(" ", -1)));
        }
        return words;
    }

    private static String text(List<List<String>> sentences) {
        return sentences.stream().map(words -> String.join(" ", words) + ".").collect(Collectors.joining(" "));
    }

    private static String word(Random random) {
        return random.ints(LETTERS, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }
}
