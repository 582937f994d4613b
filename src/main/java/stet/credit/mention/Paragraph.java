package stet.credit.mention;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of a text: the tokens from {@code start} up to, not including, {@code end}. */
final class Paragraph {
    private static final int SHORT = 14;
    private static final int LINE = 6;
    private static final int CAPTION = 10;
    private static final int HEADING = 36;

    private final Tokens tokens;
    private final int start;
    private final int end;
    private final long sorts;
    private final long hashes;
    private @Nullable IdentityHashMap<Forms, List<Form>> possible;

    Paragraph(Tokens tokens, int start, int end) {
        this.tokens = tokens;
        this.start = start;
        this.end = end;
        long allSorts = 0;
        long allHashes = 0;
        for (int i = start; i < end; i++) {
            allSorts |= tokens.sorts(i);
            allHashes |= hashed(tokens.low(i));
        }
        this.sorts = allSorts;
        this.hashes = allHashes;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int length() {
        return end - start;
    }

    boolean isEmpty() {
        return end == start;
    }

    /** The sorts of all its tokens together. */
    long sorts() {
        return sorts;
    }

    /** Whether one of the words may be among its tokens; no is certain, yes is not (Bloom 1970). */
    boolean mayHoldAny(Set<String> words) {
        for (var word : words) {
            if ((hashes & hashed(word)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The forms of a table that can stand here, sought once. */
    List<Form> possible(Forms forms) {
        if (possible == null) {
            possible = new IdentityHashMap<>();
        }
        return possible.computeIfAbsent(forms, table -> table.possibleIn(this));
    }

    private static long hashed(String word) {
        int hash = word.hashCode();
        return 1L << ((hash ^ (hash >>> 11)) & 63);
    }

    /** A line too short for a paragraph of prose: a credit, a heading, a date. */
    boolean isShort() {
        return length() <= SHORT;
    }

    /** A line that may be a byline, with the names of several people and their desks. */
    boolean isHeadingLong() {
        return length() <= HEADING;
    }

    /** Whether it may be the text under a picture or a paragraph of the story: more than a few words, and a full stop. */
    boolean isProse() {
        return length() > CAPTION && isSentence();
    }

    /** Whether a full stop ends it, but not that of "9:06 a.m." */
    boolean isSentence() {
        return !isEmpty() && tokens.is(end - 1, Sort.STOP) && !tokens.is(end - 2, Sort.CLOCK);
    }

    /** Whether it reads like the text under a picture: one sentence; at the foot of a story it also has to tell what is seen. */
    boolean isCaption(boolean last) {
        if (last) {
            return has(Sort.ON_VIEW);
        }
        int stops = 0;
        for (int i = start; i < end; i++) {
            stops += tokens.is(i, Sort.STOP) ? 1 : 0;
        }
        return stops <= 1 || has(Sort.ON_VIEW);
    }

    boolean startsWith(Sort sort) {
        return !isEmpty() && tokens.is(start, sort);
    }

    /** "March 3, 2021 05:12 AM", "Updated 5 hrs ago". */
    boolean isDate() {
        if (isEmpty() || !isShort()) {
            return false;
        }
        boolean dated = tokens.is(start, Sort.DATING)
                || (tokens.is(start, Sort.NUMBER) && tokens.low(start + 1).equals(":"));
        for (int i = start; i < end && !dated; i++) {
            dated = has(Sort.NUMBER) && (isMonth(i) || tokens.is(i, Sort.CLOCK));
        }
        return dated;
    }

    /** A line that holds nothing but people's names. */
    boolean isName() {
        if (length() < 2 || !isShort() || isGallery()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (!tokens.is(i, Sort.PERSONS) || tokens.is(i, Sort.NUMBER)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line reads on without a full stop at its end, as a heading or a caption may. */
    boolean isOpenEnded() {
        return length() > LINE && !isSentence();
    }

    /** "Fullscreen", "Image 1 of 4": what stands around pictures on a page. */
    boolean isGallery() {
        return !isEmpty() && length() <= 6 && tokens.is(start, Sort.GALLERY);
    }

    /** A line of rights: "© 2026 The Gazette. All rights reserved." */
    boolean holdsRights() {
        return has(Sort.RIGHTS) || has(Sort.RESERVED);
    }

    /** "SEOUL (Reuters) - ", "HELSINKI — ": how the first paragraph of a story begins. */
    boolean isLead() {
        if (startsWith(Sort.PICTURE)) {
            return false;
        }
        for (int i = start; i < Math.min(end, start + CAPTION + 2); i++) {
            if (i > start && tokens.is(i, Sort.DASH) && tokens.is(start, Sort.CAPITAL)) {
                return true;
            }
            if (!tokens.is(i, Sort.PLACE) && !tokens.is(i, Sort.OPENS) && !tokens.is(i, Sort.CLOSES)) {
                return false;
            }
        }
        return false;
    }

    private boolean isMonth(int token) {
        return tokens.is(token, Sort.MONTH) && tokens.is(token, Sort.CAPITAL);
    }

    private boolean has(Sort sort) {
        return (sorts & sort.bit()) != 0;
    }
}
