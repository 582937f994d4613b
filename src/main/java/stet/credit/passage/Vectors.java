package stet.credit.passage;

import java.util.Arrays;

/** The sentences of a text as vectors of their terms. */
final class Vectors {
    private final int[][] terms;
    private final double[][] weights;
    private final double[] lengths;

    Vectors(Sentences sentences, Numbering numbering) {
        terms = new int[sentences.size()][];
        weights = new double[sentences.size()][];
        lengths = new double[sentences.size()];
        for (int sentence = 0; sentence < terms.length; sentence++) {
            count(sentence, sentences.terms(sentence), numbering);
        }
    }

    int size() {
        return terms.length;
    }

    /** Adds to each term the number of sentences that have it. */
    void spread(double[] sentences) {
        for (var sentence : terms) {
            for (int term : sentence) {
                sentences[term]++;
            }
        }
    }

    void weigh(double[] rarity) {
        for (int sentence = 0; sentence < terms.length; sentence++) {
            double squares = 0;
            for (int i = 0; i < terms[sentence].length; i++) {
                weights[sentence][i] *= rarity[terms[sentence][i]];
                squares += weights[sentence][i] * weights[sentence][i];
            }
            lengths[sentence] = Math.sqrt(squares);
        }
    }

    int terms(int sentence) {
        return terms[sentence].length;
    }

    double length(int sentence) {
        return lengths[sentence];
    }

    /** Adds the sentence to a vector over all terms. */
    void addTo(double[] vector, int sentence) {
        for (int i = 0; i < terms[sentence].length; i++) {
            vector[terms[sentence][i]] += weights[sentence][i];
        }
    }

    void clear(double[] vector, int sentence) {
        for (int term : terms[sentence]) {
            vector[term] = 0;
        }
    }

    double product(double[] vector, int sentence) {
        double product = 0;
        for (int i = 0; i < terms[sentence].length; i++) {
            product += vector[terms[sentence][i]] * weights[sentence][i];
        }
        return product;
    }

    int inCommon(double[] vector, int sentence) {
        int common = 0;
        for (int term : terms[sentence]) {
            common += vector[term] > 0 ? 1 : 0;
        }
        return common;
    }

    /** @param sorted a term that occurs twice stands twice */
    private void count(int sentence, int[] sorted, Numbering numbering) {
        var distinct = new int[sorted.length];
        var counts = new double[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[size++] = numbering.of(sorted[i]);
            }
            counts[size - 1]++;
        }
        terms[sentence] = Arrays.copyOf(distinct, size);
        weights[sentence] = Arrays.copyOf(counts, size);
    }
}
