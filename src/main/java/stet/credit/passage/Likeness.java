package stet.credit.passage;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike the sentences of a story and of an item are: the cosine of their terms, of which each weighs the more the
 * fewer sentences of both texts have it (tf-isf), and the share of terms that they have in common (Dice).
 */
final class Likeness {
    private static final double LEAST_COSINE = 0.33;
    private static final double LEAST_DICE = 0.36;

    private final Vectors story;
    private final Vectors item;
    private final int terms;

    Likeness(Sentences story, Sentences item) {
        var numbering = new Numbering(story.words() + item.words());
        this.story = new Vectors(story, numbering);
        this.item = new Vectors(item, numbering);
        terms = numbering.size();
        var rarity = new double[terms];
        this.story.spread(rarity);
        this.item.spread(rarity);
        for (int term = 0; term < terms; term++) {
            rarity[term] = Math.log((story.size() + item.size()) / rarity[term]);
        }
        this.story.weigh(rarity);
        this.item.weigh(rarity);
    }

    /** The pairs of sentences that are alike. */
    List<Seed> seeds() {
        var seeds = new ArrayList<Seed>();
        var vector = new double[terms];
        for (int sentence = 0; sentence < story.size(); sentence++) {
            story.addTo(vector, sentence);
            for (int wireSentence = 0; wireSentence < item.size(); wireSentence++) {
                if (areAlike(sentence, wireSentence, vector)) {
                    seeds.add(new Seed(sentence, wireSentence));
                }
            }
            story.clear(vector, sentence);
        }
        return seeds;
    }

    /** The cosine of all the sentences from first to last; 0 to 1. */
    double ofBlock(int first, int last, int wireFirst, int wireLast) {
        var one = sum(story, first, last);
        var other = sum(item, wireFirst, wireLast);
        double product = product(one, other);
        return product == 0 ? 0 : product / Math.sqrt(product(one, one) * product(other, other));
    }

    /** @param vector the story's sentence */
    private boolean areAlike(int sentence, int wireSentence, double[] vector) {
        double lengths = story.length(sentence) * item.length(wireSentence);
        return item.product(vector, wireSentence) > LEAST_COSINE * lengths
                && 2 * item.inCommon(vector, wireSentence)
                        > LEAST_DICE * (story.terms(sentence) + item.terms(wireSentence));
    }

    private double[] sum(Vectors vectors, int first, int last) {
        var sum = new double[terms];
        for (int sentence = first; sentence <= last; sentence++) {
            vectors.addTo(sum, sentence);
        }
        return sum;
    }

    private static double product(double[] one, double[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
