package stet.bench.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import stet.wire.index.Text;

/**
 * A wire of invented words, as frequent as Zipf's law has it. An item has about four hundred; one in ten is a re-lead of
 * an earlier one, with a new first sentence and four fifths of the others; three in ten end with a paragraph of
 * boilerplate. An item depends on its number alone.
 */
public final class MadeUpWire {
    private static final int VOCABULARY = 60_000;
    private static final int PARAGRAPHS = 40;
    private static final double RE_LEADS = 0.1;
    private static final double WITH_BOILERPLATE = 0.3;
    private static final String[] SYLLABLES = {
        "ba", "ke", "ri", "to", "mun", "sal", "ver", "dis", "con", "per", "na", "lo", "tu", "fi", "ga", "stra", "pol",
        "ter", "in", "ex"
    };

    private final String[] vocabulary;
    private final List<String> boilerplate = new ArrayList<>();

    public MadeUpWire() {
        var random = new Random(1);
        var words = new LinkedHashSet<String>();
        while (words.size() < VOCABULARY) {
            words.add(word(random, 1 + random.nextInt(4) + (words.size() > 300 ? 1 : 0)));
        }
        vocabulary = words.toArray(String[]::new);
        for (int i = 0; i < PARAGRAPHS; i++) {
            boilerplate.add(sentences(random, 3));
        }
    }

    /** From this number on. */
    List<Text> items(long from, int count) {
        var items = new ArrayList<Text>(count);
        for (long seq = from; seq < from + count; seq++) {
            items.add(new Text(seq, item(seq)));
        }
        return items;
    }

    public String item(long seq) {
        var text = String.join("", sentencesOf(seq));
        var random = new Random(seq * 77 + 5);
        return random.nextDouble() < WITH_BOILERPLATE ? text + boilerplate(random) : text;
    }

    /** Seven hundred words, eight of them in a row from what this item alone says, and a paragraph of boilerplate among them. */
    String storyWithEightWordsOf(long seq) {
        var words = String.join("", sentencesOf(seq)).split(" ");
        var random = new Random(-seq);
        int from = random.nextInt(words.length - 8);
        var taken = String.join(" ", List.of(words).subList(from, from + 8));
        return sentences(random, 16) + taken + " " + sentences(random, 14) + boilerplate(random);
    }

    /** An item's own, each with the space after it. */
    public List<String> sentencesOf(long seq) {
        var random = new Random(seq * 0x9E3779B97F4A7C15L);
        var sentences = new ArrayList<String>();
        if (seq > 10 && random.nextDouble() < RE_LEADS) {
            sentences.add(sentences(random, 1));
            sentencesOf(seq - 1 - random.nextInt((int) Math.min(seq - 1, 500))).stream()
                    .filter(sentence -> random.nextDouble() < 0.8)
                    .forEach(sentences::add);
            return sentences;
        }
        for (int i = 14 + random.nextInt(13); i > 0; i--) {
            sentences.add(sentences(random, 1));
        }
        return sentences;
    }

    /** The paragraphs that end many items, the most frequent first. */
    public List<String> boilerplate() {
        return List.copyOf(boilerplate);
    }

    private String boilerplate(Random random) {
        return boilerplate.get((int) (PARAGRAPHS * random.nextDouble() * random.nextDouble()));
    }

    /** Which no item has. */
    public String sentences(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int words = 12 + random.nextInt(17); words > 0; words--) {
                text.append(vocabulary[(int) Math.pow(VOCABULARY, random.nextDouble()) - 1]);
                text.append(words == 1 ? ". " : " ");
            }
        }
        return text.toString();
    }

    private static String word(Random random, int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
