package stet.credit.mention;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One place in a {@link Form}: which tokens may stand there, and how many. */
record Element(Kind kind, long sorts, Set<String> words, int least, int most) {
    private static final int SENTENCE = 8;
    private static final int PARAGRAPH = 16;
    private static final int FAR = 64;

    /** What a place asks of a token. */
    private enum Kind {
        EDGE,
        ANY_OF_SENTENCE,
        ANY_OF_PARAGRAPH,
        ONE_OF,
        NONE_OF
    }

    static Element of(String written) {
        return switch (written) {
            case "^", "$" -> new Element(Kind.EDGE, 0, Set.of(), 1, 1);
            case ".." -> new Element(Kind.ANY_OF_SENTENCE, 0, Set.of(), 0, SENTENCE);
            case "..." -> new Element(Kind.ANY_OF_PARAGRAPH, 0, Set.of(), 0, PARAGRAPH);
            case "...." -> new Element(Kind.ANY_OF_PARAGRAPH, 0, Set.of(), 0, FAR);
            default -> choice(written);
        };
    }

    private static Element choice(String written) {
        boolean not = written.startsWith("!") && written.length() > 1;
        char last = written.charAt(written.length() - 1);
        boolean repeats = written.length() > 1 && "?*+".indexOf(last) >= 0;
        var choices = Arrays.asList(written.substring(not ? 1 : 0, written.length() - (repeats ? 1 : 0))
                .split("\\|"));
        long sorts = choices.stream()
                .filter(Sort::isSort)
                .mapToLong(sort -> Sort.valueOf(sort).bit())
                .reduce(0, (one, other) -> one | other);
        var words = choices.stream().filter(word -> !Sort.isSort(word)).collect(Collectors.toUnmodifiableSet());
        int least = repeats && last != '+' ? 0 : 1;
        int most = repeats && last != '?' ? PARAGRAPH : 1;
        return new Element(not ? Kind.NONE_OF : Kind.ONE_OF, sorts, words, least, most);
    }

    boolean takes(Tokens tokens, int at) {
        return switch (kind) {
            case EDGE -> tokens.isEdge(at);
            case ANY_OF_SENTENCE -> !tokens.isEdge(at) && !tokens.is(at, Sort.STOP);
            case ANY_OF_PARAGRAPH -> !tokens.isEdge(at);
            case ONE_OF -> isOneOf(tokens, at);
            case NONE_OF -> !isOneOf(tokens, at);
        };
    }

    /** How many tokens a place takes up: looking at an edge, or past what must not stand there, takes none. */
    int width() {
        return kind == Kind.EDGE || kind == Kind.NONE_OF ? 0 : 1;
    }

    /** Whether no token of the paragraph can stand there. */
    boolean isMissingFrom(Paragraph paragraph) {
        return kind == Kind.ONE_OF && least > 0 && (paragraph.sorts() & sorts) == 0 && !paragraph.mayHoldAny(words);
    }

    private boolean isOneOf(Tokens tokens, int at) {
        return (tokens.sorts(at) & sorts) != 0 || (!words.isEmpty() && words.contains(tokens.low(at)));
    }
}
