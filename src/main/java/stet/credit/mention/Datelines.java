package stet.credit.mention;

import stet.credit.mention.Field.Part;

/** The head of a story: where it was written, when, and by whom it came. */
final class Datelines {
    private static final Forms FORMS = Forms.of("""
            ^ PLACE* OPENS PLACE* @ PLACE|own|correspondent|staff|exclusive* CLOSES .? DASH|:       -- SEOUL, Dec. 30 (Yonhap) --
            ^ PLACE* MONTH|WEEKDAY PLACE* OPENS PLACE* @ PLACE* CLOSES                              -- New Delhi, Dec 7 (PTI) The
            ^ PLACE* NUMBER PLACE* OPENS @ PLACE* CLOSES .? !$                                      -- LYON, 29 (Reuter).
            ^ PLACE* UPPER ,? CAPITAL? .? OPENS @ CLOSES CAPITAL|ARTICLE                            -- PATNA (PTI) Rain
            OPENS PLACE* @ .? CLOSES . ? DASH CAPITAL|QUOTE|ARTICLE                                 -- junk OSLO, Norway (AP) — The
            OPENS PLACE* @ .? CLOSES .? ,? DASH CAPITAL|QUOTE|NUMBER
            CAPITAL|NUMBER|MONTH .? OPENS @ .? CLOSES .? DASH|:
            NUMBER .|,? MONTH .? OPENS @ .? CLOSES
            NUMBER .|MONTH* DASH OPENS @ .? CLOSES
            DASH OPENS @ .? CLOSES CAPITAL
            CAPITAL , NUMBER .? MONTH? .? DASH? OPENS @ .? CLOSES
            ^ PLACE+ :|DASH OPENS @ CLOSES
            ^ OPENS @ CLOSES .? DASH                                                                -- (ANSA) - ROME, JUL 11 -
            ^ OPENS @ CLOSES .? UPPER|$                                                             -- (dpa) BERLIN
            ^ PLACE* .|DASH|,|NUMBER / @ / .?                                                                    -- MOSCOW, January 21. /TASS/.
            / @ / .|DASH CAPITAL|QUOTE
            ^ PLACE+ DASH|/ @ .? DASH|:                                                             -- ROMA - ANSA -
            ^ PLACE* UPPER @ DASH|PIPE|.|:                                                          -- BERLIN dpa |
            ^ PLACE* NUMBER PLACE* @ .? DASH|:                                                      -- LYON, 12. — Reuter. —
            NUMBER . DASH? @ .? DASH
            ^ UPPER / @ .? $                                                                        -- SANAA/AFP
            ^ CAPITAL CAPITAL? .? OPENS @ CLOSES CAPITAL|ARTICLE                                     -- Basel (sda) Der
            ^ PLACE* OPENS PLACE* @ / .. CLOSES .? DASH|:                                            -- Kiel (dpa/tmn) -
            ^ PROPER @ !PERSON DASH CAPITAL|ARTICLE|QUOTE                                                   -- Kiel dpa - Der
            ^ PLACE+ , @ :|DASH                                                                     -- København, Ritzau:
            ^ @ DASH|,|/|: UPPER PLACE* DASH|:|.|,|$                                                -- AFP - PARIS -
            ^ @ !REPORT_NOUN|POLL|PICTURE|WRITER UPPER PLACE* .|DASH|:                                                               -- dpa BERLIN.
            ^ @ ,|- CAPITAL CAPITAL? DASH|:                                                         -- AFP, Paris –
            ^ PLACE* UPPER|NUMBER PIPE @ PIPE|DASH|:                                                         -- LYON, Nov 24 | AFP |
            ^ OPENS @ CLOSES .? CAPITAL CAPITAL? .|:|, CAPITAL|ARTICLE|QUOTE                        -- (dpa) Kiel. Der
            ^ UPPER PLACE* . DASH? @ .|:|DASH CAPITAL|ARTICLE|QUOTE                                 -- WIEN. APA. Der
            ^ PLACE+ OPENS PLACE* @ PLACE* CLOSES .|, CAPITAL|ARTICLE|QUOTE                         -- Berlin/Kiel (KNA). Der
            ^ UPPER PLACE* NUMBER .? :|DASH @ CAPITAL|ARTICLE                                       -- MUMBAI, Nov 24: PTI The
            ^ @ . DASH                                                                              -- EFE.- El
            """);

    private static final Forms IN_JAPANESE_BRACKETS = Forms.of("""
            ^ 【|〔|［ ... @ 】|〕|］
            ^ [ ... @ ] DASH                                                -- [東京 16日 ロイター] -
            ^ PERSON+ [ ... @ ] DASH
            """);

    private static final Forms OF_A_PICTURE = Forms.of("OPENS PICTURE|PICTURED+ ... @");

    /** A line of its own over the story: "LEEDS - ANADOLU AGENCY", "EFE / Jaén". */
    private static final Forms LINE = Forms.of("""
            ^ UPPER PLACE* DASH @ $
            ^ UPPER /|PIPE|, @ $
            ^ PLACE+ PIPE @ PIPE PLACE|CLOCK|WEEKDAY|:* $
            ^ PROPER DASH|/|PIPE @ $
            ^ @ /|DASH|PIPE|, PROPER $
            """);

    /** "PTI Mumbai: The", "dpa. Die", "LEEDS AFP The". */
    private static final Forms NAME_AND_PLACE = Forms.of("""
            ^ @ /? PROPER PROPER? :|DASH|. CAPITAL|ARTICLE|QUOTE
            ^ @ . CAPITAL|ARTICLE|QUOTE
            ^ !ARTICLE UPPER PLACE* @ the|der|die|das|el|los|las|il|gli|het
            ^ PROPER PLACE* DASH @ the|der|die|das|el|los|las|il|gli|het
            """);

    private static final Forms NAME_AND_DASH =
            Forms.of("^ OPENS|SLASH* @ CLOSES|SLASH* .? DASH|PIPE CAPITAL|ARTICLE|QUOTE|NUMBER");

    private Datelines() {}

    static boolean fit(Context at) {
        return at.part() == Part.DATELINE
                || (at.part() == Part.BODY
                        && !at.paragraph().startsWith(Sort.BY)
                        && !OF_A_PICTURE.fit(at)
                        && (FORMS.fit(at) || StoryHead.holds(at) || opensStory(at)));
    }

    /** "AGI - Il molino": in the first paragraph, for further down a picture or a source may be named so. */
    private static boolean opensStory(Context at) {
        var line = at.paragraph();
        return at.before().isEmpty()
                && ((line.isSentence() && (NAME_AND_DASH.fit(at) || NAME_AND_PLACE.fit(at)))
                        || (!at.hasPictureAgency() && at.after().isSentence() && LINE.fit(at))
                        || (at.end() + 1 < line.end() && IN_JAPANESE_BRACKETS.fit(at)));
    }
}
