package stet.credit.mention;

import java.util.Set;
import stet.credit.mention.Field.Part;

/**
 * A line at the foot of a story that holds nothing but names of the register and what goes with them in a credit: words
 * of credits, initials, the house's own letters, marks.
 */
final class FootLines {
    private static final int LONGEST = 26;
    private static final int LONGEST_INITIALS = 4;
    private static final int LONGEST_END = 14;

    /** Initials, or "(END)". */
    private static final int LONGEST_BELOW = 3;

    private static final String NO_MARKS = "\"\u201C\u201D\u201E\u00AB\u00BB?!@#%$\u20AC\u00A3";
    private static final Set<String> BESIDE_INITIALS = Set.of("/", ",", "(", ")", "[", "]", ";", "-", "+");

    private static final long CREDITS = Sort.WITH.bit()
            | Sort.SOURCED.bit()
            | Sort.FILES.bit()
            | Sort.REPORTING.bit()
            | Sort.EXTRA.bit()
            | Sort.CONTRIBUTES.bit()
            | Sort.NEWS_AGENCY.bit();

    private static final long IN_CREDITS = CREDITS | Sort.CREDITING.bit();

    private static final long OF_PICTURES = Sort.PICTURE.bit() | Sort.PICTURED.bit();

    private static final Forms BEHIND_A_SENTENCE = Forms.of("STOP|QUOTE|CLOSES @");

    private static final Forms SIGNED_FIRST = Forms.of("^ DASH ARTICLE? @");

    private static final Forms WRAPPED = Forms.of("^ / @ /? .? $");

    /** An agency that the register does not have beside one that it has: "(Novum/ANP)". */
    private static final Forms WITH_ANOTHER = Forms.of("STOP|QUOTE OPENS PROPER / @ CLOSES .? $");

    private static final Forms IN_BRACKETS = Forms.of("OPENS .. @ .. CLOSES .? $");

    private static final Forms MARKED = Forms.of("""
            OPENS|SLASH ... @
            DASH @
            STOP|QUOTE @ SLASH
            """);

    private FootLines() {}

    /** "With reporting by Reuters", "Andere Quellen • AFP". */
    static boolean areCredits(Context at) {
        return (isOne(at) && (at.paragraph().sorts() & CREDITS) != 0 && !SIGNED_FIRST.fit(at)) || endsCredited(at);
    }

    /** "JRW/Reuters", "PTI RK SB", "(dpa/tmn)". */
    static boolean areSigned(Context at) {
        return (isOne(at) && (at.paragraph().sorts() & CREDITS) == 0 && holdsMoreThanNames(at))
                || endsSigned(at)
                || (WRAPPED.fit(at) && at.isAtFoot())
                || (areNames(at) && standsInMarks(at))
                || (at.part() == Part.BODY
                        && WITH_ANOTHER.fit(at)
                        && at.isLast()
                        && !at.paragraph().isCaption(true));
    }

    /** "… on Friday. PTI ANB RC", "… on Friday. ANI/SB" in the last line. */
    private static boolean endsSigned(Context at) {
        int end = at.paragraph().end();
        if (at.part() != Part.BODY || !BEHIND_A_SENTENCE.fit(at) || end - at.end() > LONGEST_INITIALS || !at.isLast()) {
            return false;
        }
        boolean slash = isSlash(at.tokens(), at.end());
        int first = slash ? at.end() + 1 : at.end();
        for (int i = first; i < end; i++) {
            boolean initials = at.tokens().is(i, Sort.UPPER)
                    && !at.tokens().is(i, Sort.PICTURE)
                    && at.tokens().low(i).length() <= LONGEST_INITIALS;
            if (!initials) {
                return false;
            }
        }
        return first < end && (!slash || first == end - 1);
    }

    /** "… on Friday. – With AAP and Reuters" in the last line. */
    private static boolean endsCredited(Context at) {
        int start = behindSentence(at);
        int end = at.paragraph().end();
        if (at.part() != Part.BODY || start == at.paragraph().start() || end - start > LONGEST_END || !at.isLast()) {
            return false;
        }
        long sorts = 0;
        for (int i = start; i < end; i++) {
            if (!at.tokens().isName(i) && isWord(at.tokens(), i)) {
                if ((at.tokens().sorts(i) & IN_CREDITS) == 0 && !isSlash(at.tokens(), i - 1)) {
                    return false;
                }
                sorts |= at.tokens().sorts(i);
            } else if (NO_MARKS.indexOf(at.tokens().low(i).charAt(0)) >= 0) {
                return false;
            }
        }
        return (sorts & CREDITS) != 0;
    }

    /**
     * Whether nothing but names, marks and the initials beside them stands on its line, or behind the last sentence of
     * it: "-- Yonhap --", "(sda/kw)".
     */
    static boolean areNames(Context at) {
        int start = behindSentence(at);
        int end = at.paragraph().end();
        if (at.part() != Part.BODY || end - start > LONGEST_END || at.hasPictureAgency()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            boolean belongs = at.tokens().isName(i)
                    || (isWord(at.tokens(), i)
                            ? areInitialsBeside(at.tokens(), i) || isHouseInBrackets(at, i)
                            : NO_MARKS.indexOf(at.tokens().low(i).charAt(0)) < 0);
            if (!belongs) {
                return false;
            }
        }
        return at.isLast() && (start > at.paragraph().start() || at.isAtFoot());
    }

    /** In brackets, a slash or dashes around it, with nothing but initials below: no picture's credit. */
    private static boolean standsInMarks(Context at) {
        boolean underPicture =
                behindSentence(at) > at.paragraph().start() && at.paragraph().isCaption(true);
        return MARKED.fit(at)
                && !underPicture
                && at.after().length() <= LONGEST_BELOW
                && !at.after().isGallery();
    }

    /** "(Reuters, staff)". */
    private static boolean isHouseInBrackets(Context at, int token) {
        return (at.tokens().sorts(token) & IN_CREDITS) != 0
                && (at.tokens().sorts(token) & OF_PICTURES) == 0
                && IN_BRACKETS.fit(at);
    }

    /** "kw" and "ab-cd", but not "Poe" and "File". */
    private static boolean areInitialsBeside(Tokens tokens, int at) {
        boolean small = !tokens.is(at, Sort.CAPITAL) || tokens.is(at, Sort.UPPER);
        return small
                && tokens.low(at).length() <= LONGEST_INITIALS
                && (tokens.sorts(at) & OF_PICTURES) == 0
                && (isBesideInitials(tokens, at - 1) || isBesideInitials(tokens, at + 1));
    }

    /** Where what follows the last full sentence before the name begins; the start of its line if none stands before it. */
    private static int behindSentence(Context at) {
        int from = at.start();
        while (from > at.paragraph().start()
                && at.start() - from < LONGEST_END
                && !at.tokens().is(from - 1, Sort.STOP)
                && !at.tokens().is(from - 1, Sort.QUOTE)) {
            from--;
        }
        return from;
    }

    private static boolean isOne(Context at) {
        var line = at.paragraph();
        if (at.part() != Part.BODY || at.hasPictureAgency() || line.length() > LONGEST || !at.isAtFoot()) {
            return false;
        }
        for (int i = line.start(); i < line.end(); i++) {
            if (!belongs(at.tokens(), i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsMoreThanNames(Context at) {
        for (int i = at.paragraph().start(); i < at.paragraph().end(); i++) {
            if (!at.tokens().isName(i) && (isWord(at.tokens(), i) || at.tokens().is(i, Sort.PIPE))) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(Tokens tokens, int at) {
        if (tokens.isName(at)) {
            return true;
        }
        if (!isWord(tokens, at)) {
            return NO_MARKS.indexOf(tokens.low(at).charAt(0)) < 0;
        }
        if ((tokens.sorts(at) & IN_CREDITS) != 0) {
            return true;
        }
        return (tokens.sorts(at) & OF_PICTURES) == 0 && (areInitials(tokens, at) || isEditor(tokens, at));
    }

    private static boolean isWord(Tokens tokens, int at) {
        return Character.isLetterOrDigit(tokens.low(at).charAt(0));
    }

    private static boolean areInitials(Tokens tokens, int at) {
        boolean few = tokens.low(at).length() <= LONGEST_INITIALS;
        return tokens.is(at, Sort.NUMBER)
                || (few && tokens.sorts(at) == 0)
                || isDeskOfName(tokens, at)
                || (few && tokens.is(at, Sort.UPPER) && standsAlone(tokens, at))
                || (few && (isBesideInitials(tokens, at - 1) || isBesideInitials(tokens, at + 1)))
                || (tokens.is(at, Sort.CAPITAL) && (isSlash(tokens, at - 1) || isSlash(tokens, at + 1)));
    }

    /** "dpa-infocom". */
    private static boolean isDeskOfName(Tokens tokens, int at) {
        return tokens.is(at - 1, Sort.DASH) && tokens.isName(at - 2);
    }

    /** Several in a row stand behind the agency's name: before it they are a photographer's. */
    private static boolean standsAlone(Tokens tokens, int at) {
        int from = at;
        while (!tokens.isEdge(from) && !tokens.isName(from) && tokens.is(from, Sort.UPPER)) {
            from--;
        }
        boolean row = from < at - 1 || (tokens.is(at + 1, Sort.UPPER) && !tokens.isName(at + 1));
        return !row || tokens.isName(from);
    }

    private static boolean isBesideInitials(Tokens tokens, int at) {
        return BESIDE_INITIALS.contains(tokens.low(at));
    }

    private static boolean isSlash(Tokens tokens, int at) {
        return tokens.low(at).equals("/");
    }

    /** A name behind "editing by". */
    private static boolean isEditor(Tokens tokens, int at) {
        int by = at;
        while (!tokens.isEdge(by) && !tokens.isName(by) && tokens.is(by, Sort.PERSONS)) {
            by--;
        }
        return by < at && tokens.is(by, Sort.BY);
    }
}
