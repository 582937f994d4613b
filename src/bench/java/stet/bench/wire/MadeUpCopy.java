package stet.bench.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import stet.bench.index.MadeUpWire;

/**
 * Copy of seven hundred words to be checked.
 *
 * @param item the number of the item that it takes from; 0 where it takes from none
 */
public record MadeUpCopy(List<String> sentences, long item) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SENTENCE = "(?<=\\. )";
    private static final int WORDS = 700;
    private static final int OF_A_PARAGRAPH = 3;
    private static final int LIFTED = 4;

    /** By turns clean, with a paragraph of an item, and mostly an item. It depends on its number alone. */
    static MadeUpCopy of(long number, long items, MadeUpWire wire) {
        long item = 1 + Math.floorMod(number * 0x9E3779B97F4A7C15L, items);
        return switch (Math.floorMod(number, 3)) {
            case 0 -> with(List.of(), 0, wire, number);
            case 1 -> lifting(item, wire);
            default -> with(List.of(wire.item(item).split(SENTENCE)), item, wire, number);
        };
    }

    static List<MadeUpCopy> some(long from, int count, long items, MadeUpWire wire) {
        return LongStream.range(from, from + count)
                .mapToObj(number -> of(number, items, wire))
                .toList();
    }

    /** With the first sentences of the item, as long as it has any. */
    public static MadeUpCopy lifting(long item, MadeUpWire wire) {
        var all = wire.sentencesOf(item);
        return with(all.subList(0, Math.min(LIFTED, all.size())), item, wire, -item);
    }

    private static MadeUpCopy with(List<String> taken, long item, MadeUpWire wire, long seed) {
        var random = new Random(seed);
        var sentences = new ArrayList<>(taken);
        while (words(sentences) < WORDS) {
            sentences.add(random.nextBoolean() ? 0 : sentences.size(), wire.sentences(random, 1));
        }
        return new MadeUpCopy(List.copyOf(sentences), item);
    }

    /** The request that asks for its check. */
    public String request() {
        return request(IntStream.iterate(0, from -> from < sentences.size(), from -> from + OF_A_PARAGRAPH)
                .mapToObj(from -> sentences.subList(from, Math.min(sentences.size(), from + OF_A_PARAGRAPH)))
                .map(paragraph -> "<p>" + String.join("", paragraph).strip() + "</p>")
                .collect(Collectors.joining()));
    }

    /** The request that asks for the check of any body. */
    static String request(String body) {
        try {
            return JSON.writeValueAsString(Map.of(
                    "headline", "Lock gate fails",
                    "byline", "By Rhea Lindqvist",
                    "dateline", "PORT ALMA",
                    "body", body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A string cannot be written as JSON", e);
        }
    }

    String text() {
        return String.join("", sentences);
    }

    private static int words(List<String> sentences) {
        return sentences.stream()
                .mapToInt(sentence -> sentence.split(" ").length)
                .sum();
    }
}
