package stet.credit.mention;

import java.util.Set;

/**
 * What stands before the first sentence of a story, in any order that papers print it in: the place or places, the date,
 * and the agency between brackets, dashes, bars or full stops.
 */
final class StoryHead {
    private static final int LONGEST = 28;
    private static final int SHORTEST_STORY = 3;
    private static final int LONGEST_INITIALS = 4;

    /** Small words between places and dates. */
    private static final Set<String> BETWEEN =
            Set.of("and", "und", "et", "y", "e", "en", "i", "og", "och", "th", "st", "'s");

    /** Small words beside the agency in brackets. */
    private static final Set<String> BESIDE = Set.of(
            "and",
            "with",
            "by",
            "for",
            "own",
            "staff",
            "correspondent",
            "special",
            "exclusive",
            "mit",
            "avec",
            "con",
            "und",
            "et");

    private static final Set<String> MARKS = Set.of(".", ",", ":", "/");

    private final Context at;
    private final Tokens tokens;
    private final Paragraph line;
    private boolean dashed;
    private boolean stopped;

    private StoryHead(Context at) {
        this.at = at;
        this.tokens = at.tokens();
        this.line = at.paragraph();
    }

    static boolean holds(Context at) {
        return at.start() - at.paragraph().start() < LONGEST && new StoryHead(at).isOne();
    }

    private boolean isOne() {
        boolean bracketed = tokens.is(openedAt(), Sort.OPENS);
        int before = bracketed ? openedAt() : startWithArticle();
        if (!arePlaces(line.start(), before) || !endsBeforeStory(bracketed)) {
            return false;
        }
        if (bracketed) {
            boolean opens = before == line.start() && at.before().isEmpty();
            return opens || isDatedBefore(before) || dashed || stopped;
        }
        boolean marked = before > line.start() && isMark(before - 1);
        return marked && (dashed || (stopped && (at.before().isEmpty() || isDatedBefore(before))));
    }

    private int startWithArticle() {
        return tokens.is(at.start() - 1, Sort.ARTICLE) ? at.start() - 1 : at.start();
    }

    /** The bracket that the name stands in, or the token before its line. */
    private int openedAt() {
        for (int i = at.start() - 1; i >= line.start() && !tokens.is(i, Sort.CLOSES); i--) {
            if (tokens.is(i, Sort.OPENS)) {
                return standsInBrackets(i + 1) ? i : line.start() - 1;
            }
        }
        return line.start() - 1;
    }

    private boolean standsInBrackets(int from) {
        int close = from;
        while (close < line.end() && !tokens.is(close, Sort.CLOSES)) {
            if (!mayStandBeside(close)) {
                return false;
            }
            close++;
        }
        return close < line.end();
    }

    private boolean mayStandBeside(int token) {
        return tokens.isName(token)
                || tokens.is(token, Sort.PLACE)
                || tokens.is(token, Sort.SLASH)
                || BESIDE.contains(tokens.low(token))
                || isDeskBesideSlash(token);
    }

    /** The regional service in "(dpa/lnw)", the initials in "(kw/dpa)". */
    private boolean isDeskBesideSlash(int token) {
        boolean beside = tokens.is(token - 1, Sort.SLASH) || tokens.is(token + 1, Sort.SLASH);
        return beside && tokens.low(token).length() <= LONGEST_INITIALS;
    }

    private boolean arePlaces(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean place = tokens.is(i, Sort.PLACE)
                    || tokens.is(i, Sort.PIPE)
                    || tokens.low(i).equals(":")
                    || tokens.is(i, Sort.OPENS)
                    || tokens.is(i, Sort.CLOSES)
                    || BETWEEN.contains(tokens.low(i));
            if (!place || tokens.isName(i) || tokens.is(i, Sort.BY)) {
                return false;
            }
        }
        return to == from || tokens.is(from, Sort.CAPITAL) || tokens.is(from, Sort.NUMBER);
    }

    /** Whether marks follow the name and then the story. */
    private boolean endsBeforeStory(boolean bracketed) {
        int i = at.end();
        while (bracketed && i < line.end() && !tokens.is(i - 1, Sort.CLOSES)) {
            i++;
        }
        while (i < line.end() && isMark(i)) {
            dashed |= isDash(i) || tokens.low(i).equals(":");
            stopped |= tokens.low(i).equals(".");
            i++;
        }
        return line.end() - i >= SHORTEST_STORY
                && (tokens.is(i, Sort.CAPITAL) || tokens.is(i, Sort.QUOTE) || tokens.is(i, Sort.NUMBER))
                && line.isSentence();
    }

    private boolean isMark(int token) {
        return isDash(token) || MARKS.contains(tokens.low(token));
    }

    private boolean isDash(int token) {
        boolean hyphen = tokens.is(token, Sort.PERSON);
        return (tokens.is(token, Sort.DASH) && !hyphen) || tokens.is(token, Sort.PIPE);
    }

    /** Whether a date or a place in capitals stands before. */
    private boolean isDatedBefore(int to) {
        for (int i = line.start(); i < to; i++) {
            if (tokens.is(i, Sort.NUMBER) || tokens.is(i, Sort.MONTH) || tokens.is(i, Sort.UPPER)) {
                return true;
            }
        }
        return false;
    }
}
