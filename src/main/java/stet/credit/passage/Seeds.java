package stet.credit.passage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of sentences to start from: those that are alike and those that share a run. A sentence that is known word for
 * word is like nothing else but what it was taken from.
 */
final class Seeds {
    /** How much of a sentence is known word for word where the sentence is. */
    private static final double KNOWN = 0.8;

    private final Sentences story;
    private final Sentences item;
    private final List<Passage> exact;
    private final @Nullable Passage[] known;
    private final @Nullable Passage[] wireKnown;

    private Seeds(Sentences story, Sentences item, List<Passage> exact) {
        this.story = story;
        this.item = item;
        this.exact = exact;
        known = IntStream.range(0, story.size()).mapToObj(this::known).toArray(Passage[]::new);
        wireKnown = IntStream.range(0, item.size()).mapToObj(this::wireKnown).toArray(Passage[]::new);
    }

    static List<Seed> of(Likeness likeness, Sentences story, Sentences item, List<Passage> exact) {
        var seeds = new Seeds(story, item, exact);
        var all = new LinkedHashSet<Seed>();
        likeness.seeds().stream().filter(seeds::agrees).forEach(all::add);
        for (var passage : exact) {
            all.add(new Seed(story.at(passage.start()), item.at(passage.wireStart())));
            all.add(new Seed(story.at(passage.end() - 1), item.at(passage.wireEnd() - 1)));
        }
        return List.copyOf(all);
    }

    private boolean agrees(Seed seed) {
        var passage = known[seed.sentence()];
        var wirePassage = wireKnown[seed.wireSentence()];
        return (passage == null || inWire(passage, seed.wireSentence()) > 0)
                && (wirePassage == null || inStory(wirePassage, seed.sentence()) > 0);
    }

    private @Nullable Passage known(int sentence) {
        double least = KNOWN * (story.end(sentence) - story.start(sentence));
        return exact.stream()
                .filter(passage -> inStory(passage, sentence) >= least)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Passage wireKnown(int sentence) {
        double least = KNOWN * (item.end(sentence) - item.start(sentence));
        return exact.stream()
                .filter(passage -> inWire(passage, sentence) >= least)
                .findFirst()
                .orElse(null);
    }

    /** How much of the sentence the passage covers, in characters; 0 or less where it does not. */
    private int inStory(Passage passage, int sentence) {
        return Math.min(passage.end(), story.end(sentence)) - Math.max(passage.start(), story.start(sentence));
    }

    private int inWire(Passage passage, int sentence) {
        return Math.min(passage.wireEnd(), item.end(sentence)) - Math.max(passage.wireStart(), item.start(sentence));
    }
}
