package stet.credit.mention;

import stet.credit.mention.Field.Part;

/** The agency, or its writer, signs the copy. */
final class Bylines {
    private static final Forms SIGNED = Forms.of("""
            ^ CAPITAL? BY|written|story|text BY? [@] PLACE|PIPE|PERSONS|WRITER|CLOCK|:|;|-* $       -- By Associated Press; By IANS, Kolkata :
            ^ CAPITAL? BY PERSONS|INITIAL+ ,|PIPE|DASH|/|;|of|for? ARTICLE? @ PLACE|PIPE|WRITER|CLOCK|;|:* $  -- By JANE DOE, AP
            ^ CAPITAL? BY PERSONS|INITIAL|PIPE|/|;+ [@] PLACE|PIPE|WRITER|CLOCK|:|;* $
            ^ CAPITAL? BY PERSONS|INITIAL|PIPE|DASH|/|;* PIPE|DASH [@] $
            ^ BY PERSONS+ , CAPITAL* [@] WRITER* $
            ^ @ WRITER* PIPE|DASH|,|/? NUMBER|MONTH|WEEKDAY|DATING PLACE|CLOCK|:|DATING* $          -- AFP 14 Jul 2018
            ^ ARTICLE? @ CAPITAL|WRITER* WRITER CAPITAL|WRITER* $                                   -- Associated Press Writer
            ^ PERSONS+ ,? ARTICLE? @ CAPITAL|WRITER* WRITER CAPITAL|WRITER* $                       -- Jane Doe, AP Sports Writer
            ^ staff and|&|, PERSONS* [@] $
            ^ CAPITAL? staff|agencies|agency|wires|desk|reporters|correspondent ,|and|&|/|with|-+ [@] $  -- Staff and Reuters
            ^ PERSON+ and|&|with [@] staff? $
            ^ [@] and|&|, staff|agencies|CAPITAL CAPITAL? $
            """);

    private static final Forms ALONE = Forms.of("""
            ^ ARTICLE? @ .? $                                               -- The Associated Press
            ^ ARTICLE? @ PIPE $
            """);

    private static final Forms NAMED = Forms.of("""
            ^ PERSONS+ ,|PIPE|DASH|/|; ARTICLE? @ PIPE? $                   -- Jane Doe, Associated Press
            ^ PERSONS+ ARTICLE? @ PIPE? $
            """);

    private static final Forms SEVERAL_PEOPLE = Forms.of("^ PERSON|,+ and|& PERSON+ ,|PIPE|DASH? ARTICLE? @ PIPE? $");

    private Bylines() {}

    static boolean fit(Context at) {
        if (at.part() == Part.BYLINE) {
            return true;
        }
        if (at.part() != Part.BODY || !at.paragraph().isHeadingLong()) {
            return false;
        }
        return SIGNED.fit(at) || (ALONE.fit(at) && standsAtHead(at)) || (NAMED.fit(at) && signsBelowHeadline(at));
    }

    /** Under a headline or over the date and the first paragraph: not under a picture, and not the last word. */
    private static boolean standsAtHead(Context at) {
        if (at.after().isGallery()) {
            return false;
        }
        return at.before().isName()
                || at.after().isDate()
                || at.after().isLead()
                || (!at.before().isProse() && !at.after().isEmpty());
    }

    /** A name and an agency sign a story when a date follows; else they stand under a picture. */
    private static boolean signsBelowHeadline(Context at) {
        return at.after().isDate()
                || (SEVERAL_PEOPLE.fit(at) && !at.after().isGallery())
                || (at.after().isLead() && !at.before().isProse());
    }
}
