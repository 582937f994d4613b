package stet.credit.mention;

import stet.credit.mention.Field.Part;
import stet.credit.mention.Sighting.Spelling;

/** The agency, or its writer, signs the copy. */
final class Bylines {
    private static final Forms SIGNED = Forms.of("""
            ^ CAPITAL? BY|written|story|text BY? :? [@] PLACE|PIPE|PERSONS|WRITER|CLOCK|:|;|-|at|on* $       -- By Associated Press; By IANS, Patna :
            ^ CAPITAL? BY :? PERSONS|INITIAL+ ,|PIPE|DASH|/|;|of|for? ARTICLE? @ PLACE|PIPE|WRITER|CLOCK|;|:|at|on* $  -- By JANE DOE, AP
            ^ CAPITAL? BY :? PERSONS|INITIAL|PIPE|/|;+ [@] PLACE|PIPE|WRITER|CLOCK|:|;|at|on* $
            ^ CAPITAL? BY :? PERSONS|INITIAL|PIPE|DASH|/|;* PIPE|DASH [@] $
            ^ BY PERSONS+ , CAPITAL* [@] WRITER* $
            ^ ARTICLE? @ WRITER* PIPE|DASH|,|/? NUMBER|MONTH|WEEKDAY|DATING PLACE|CLOCK|:|DATING* $          -- AFP 14 Jul 2018
            ^ ARTICLE? @ CAPITAL|WRITER* WRITER CAPITAL|WRITER* $                                   -- Associated Press Writer
            ^ PERSONS+ ,? ARTICLE? @ CAPITAL|WRITER* WRITER CAPITAL|WRITER* $                       -- Jane Doe, AP Sports Writer
            ^ author|autor|auteur|autore|byline|words|reporter|writer|story :|BY+ ... [@] CAPITAL|WRITER|PIPE* $   -- Author: Associated Press
            ^ NUMBER|MONTH|WEEKDAY|DATING PLACE|CLOCK|:|PIPE* PIPE|/|,|- @ $           -- March 3, 2021 / 4:11 AM / Reuters
            ^ NUMBER|MONTH|WEEKDAY|DATING PLACE|CLOCK|:|PIPE|at* BY PERSONS* ,? ARTICLE? @ PLACE|CLOCK|:|DATING|at* $
            ^ ARTICLE? @ PIPE PLACE|PIPE|DATING|CLOCK|last|at|:|.+ $                -- IANS | Oslo | 3 March 2021
            ^ ARTICLE? @ CAPITAL|,|PIPE* last? DATING ....                          -- PTI New Delhi Last Updated at
            ^ PERSONS* ,|PIPE? ARTICLE? @ ,? DATING .... $                          -- Jane Doe, AP Published 6 a.m.
            ^ ARTICLE? @ DASH|PIPE BY PERSONS+                                      -- The AP — By Jane Doe
            DASH|PIPE BY PERSONS+ ,|DASH|PIPE ARTICLE? @ WRITER* $
            ^ from [@] $                                                            -- From UPI
            ^ staff and|&|, PERSONS* [@] $
            ^ CAPITAL? staff|agencies|agency|wires|desk|reporters|correspondent ,|and|&|/|with|-+ [@] $  -- Staff and Reuters
            ^ PERSON+ and|&|with [@] staff? $
            ^ [@] and|&|, staff|agencies|CAPITAL CAPITAL? $
            ^ [@] /|,|-|and|en|und own|eigen|eigene|eigener|egen|redactie|redaktion|redazione|redacción|rédaction|redação CAPITAL|berichtgeving|reporting|bericht|berichte|meldung? .? $  -- Belga / Eigen berichtgeving
            """);

    private static final Forms ALONE = Forms.of("""
            ^ ARTICLE? @ .? $                                               -- The Associated Press
            ^ ARTICLE? @ PIPE $
            ^ ARTICLE? @ PIPE|, PLACE+ $                                    -- Associated Press | Oslo
            """);

    private static final Forms NAMED = Forms.of("""
            ^ PERSONS+ ,|PIPE|DASH|/|;|of|for ARTICLE? @ PIPE? $                   -- Jane Doe, Associated Press
            ^ PERSONS+ ARTICLE? @ PIPE? $
            """);

    private static final Forms UNDER_A_HEADLINE = Forms.of("^ PERSONS+ ,|PIPE|of ARTICLE? @ PIPE? $");

    private static final Forms SEVERAL_PEOPLE = Forms.of("^ PERSON|,+ and|& PERSON+ ,|PIPE|DASH|/? ARTICLE? @ PIPE? $");

    private Bylines() {}

    static boolean fit(Context at) {
        if (at.part() == Part.BYLINE) {
            return true;
        }
        var line = at.paragraph();
        if (at.part() != Part.BODY
                || at.hasPictureAgency()
                || !line.isHeadingLong()
                || (line.isSentence() && !line.startsWith(Sort.BY))
                || line.startsWith(Sort.PICTURED)
                || line.startsWith(Sort.PICTURE)) {
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

    /** A name and an agency sign a story when a date follows or a headline stands above; else they stand under a picture. */
    private static boolean signsBelowHeadline(Context at) {
        if (at.after().isGallery()) {
            return false;
        }
        return at.after().isDate()
                || SEVERAL_PEOPLE.fit(at)
                || (at.after().isLead() && !at.before().isProse())
                || (at.areAll(Spelling.NAME)
                        && UNDER_A_HEADLINE.fit(at)
                        && isNotUnderPicture(at.before())
                        && at.after().isProse());
    }

    private static boolean isNotUnderPicture(Paragraph above) {
        return !above.isEmpty() && !above.isProse() && !above.isDate() && !above.isGallery();
    }
}
