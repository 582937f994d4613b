package stet.credit.mention;

import stet.credit.mention.Field.Part;
import stet.credit.mention.Sighting.Spelling;

/** Credits for pictures, videos and graphics: in their own field, at the end of a caption, or in running copy. */
final class Pictures {
    private static final Forms ANYWHERE = Forms.of("""
            @ 's? file|pool|archive|handout? PICTURE+ /|)|DASH|PIPE|:|by|$          -- AP Photo/Jane Doe
            @ file|pool|archive|handout? PICTURE+ .? $
            OPENS @ PICTURE                                                         -- (AP Photo, File)
            OPENS PICTURE|PICTURED|:|by|from|courtesy|of+ .. @                      -- (Photo: Reuters)
            @ / CAPITAL|PICTURE|PARTICLE|OPENS|DASH                                 -- REUTERS/Jane Doe
            @ / $
            CAPITAL|PICTURE|CLOSES|NUMBER|DASH / @                                -- Jane Doe/AFP
            CAPITAL|PICTURE|PICTURED|CLOSES|/ ,? via ARTICLE? @                     -- KCNA via Reuters
            @ ,? via CAPITAL|the
            ^ PICTURED PICTURED* ... [@] .? CLOSES? $                               -- Photo: Jane Doe, AP
            ^ CAPITAL? PICTURED PICTURE|PICTURED* :|by|BY|/|-|©|RIGHTS|courtesy ... [@]
            PICTURED : .. [@]
            ^ PICTURED POSSESSIVE? :? @ and|&|und|en|et|e|y|og|och|/ CAPITAL CLOSES? $  -- Foto's AP & Polder
            PICTURED RIGHTS [@]                                                     -- Image copyright AFP
            PICTURED|PICTURE credit|by|courtesy|from|provided|supplied|RIGHTS|handout|released|distributed|made .. [@] CLOSES|$|.|/
            PICTURED|PICTURE provided|supplied|released|distributed .. by|via [@] .? $
            PICTURED credit should read ... @
            image|picture|photo|video source ,|:? .. @                              -- Image source, Reuters
            credited|credit to [@]
            PICTURED PICTURE? :?|- [@] CLOSES|$
            OPENS PERSONS+ ,|/|PIPE|DASH|;|: ARTICLE? @ ,? CAPITAL|PICTURE|,|/|PERSON|via* CLOSES   -- (Jane Doe, AP)
            OPENS CAPITAL|,|file|pool|handout|PERSON|/+ @ ,? file|pool|handout CLOSES
            OPENS @ ,? file|pool|handout|archive CLOSES
            OPENS ... PICTURE|PICTURED ,? .. @ CLOSES
            OPENS / @
            MONTH NUMBER CLOSES @ .? $                                      -- (July 13) AP
            STOP|CLOSES PERSON PERSON+ ,? ARTICLE? @ .? $                           -- talks. Jane Doe AP
            STOP|CLOSES @ via @ PERSON* $
            PICTURE by|von|de|di PERSON+ ,|/|- @
            """);

    private static final Forms LINE = Forms.of("""
            ^ PERSONS|PICTURE|/|PIPE+ ,|PIPE|DASH|/|;|: ARTICLE? @ ,? PICTURE|PERSON|PIPE|,|/|via* CLOSES? $   -- Jane Doe, AP
            ^ PERSONS+ for|of ARTICLE? @ $                                           -- Jane Doe for Bloomberg
            ^ PERSON PERSON+ ARTICLE? @ PICTURE|PIPE* $                             -- Jane Doe AP
            ^ PICTURE|PERSONS|/+ via|/|by|von ARTICLE? @ PICTURE|PERSON|,* $
            ^ CAPITAL|PICTURE|via|/|,|PERSON+ @ PERSON|PICTURE|,|/|via* $
            ^ @ PIPE|/|- PERSONS+ $
            ^ @ , PERSON PERSON+ $
            """);

    private static final Forms END_OF_A_CAPTION = Forms.of("""
            STOP|CLOSES|QUOTE|DASH|PIPE|: ARTICLE? @ .? $                           -- (July 13) AP
            OPENS .. [@] .. CLOSES
            STOP|CLOSES PERSON+ ,|/|DASH|PIPE? @ .? $
            ^ ARTICLE? @ .? $
            PICTURED|PICTURE|footage from|by|released|distributed|provided .. [@] ,
            RIGHTS ARTICLE? @ .? $                                                  -- © AFP
            !REPORTS|SAYS , ARTICLE? @ .? $                                         -- Boats at dawn, Reuters
            DASH PERSON+ ,|/|DASH|PIPE? @ .? $
            PICTURED ... @ .? CLOSES? $
            screengrab|screenshot|screen|grab|frame|still from|of|by ARTICLE* [@]
            pictured|photographed|filmed|captured by [@]
            PICTURED|PICTURE|footage|frame|still provided|supplied|released|distributed|made|issued|taken|handed|obtained|grabbed|from .. by|from|via|broadcast? [@]
            """);

    private static final Forms BEFORE_A_CAPTION = Forms.of("""
            ^ @ !WRITER|STAFF|HOUSE|REPORT_NOUN|POLL|DASH|: CAPITAL         -- Reuters Villagers on the bridge
            """);

    private static final Forms BEHIND_A_CAPTION = Forms.of("""
            OPENS @ CLOSES .? $
            STOP|CLOSES ARTICLE? @ .? $
            """);

    /** A picture that a sentence speaks of: "a doctored AFP photo". */
    private static final Forms SPOKEN_OF = Forms.of(
            "ARTICLE|this|that|his|her doctored|fake|old|original|iconic|famous|manipulated|forged|same|first|recent|CONSUMES* @ PICTURE .");

    private static final Forms ALONE = Forms.of("^ OPENS? ARTICLE? @ CLOSES? .? PICTURE? $");

    private Pictures() {}

    static boolean fit(Context at) {
        if (at.part() == Part.BODY && at.paragraph().isSentence() && SPOKEN_OF.fit(at)) {
            return false;
        }
        return switch (at.part()) {
            case PICTURE_CREDIT -> true;
            case CAPTION -> ANYWHERE.fit(at) || LINE.fit(at) || END_OF_A_CAPTION.fit(at);
            case BODY, STANDFIRST ->
                ANYWHERE.fit(at)
                        || (at.paragraph().isShort() && LINE.fit(at))
                        || (BEHIND_A_CAPTION.fit(at)
                                && at.paragraph().isCaption(at.after().isEmpty()))
                        || standsUnderPicture(at)
                        || (at.paragraph().isOpenEnded() && !isWord(at) && BEFORE_A_CAPTION.fit(at));
            default -> false;
        };
    }

    /** Printed as a word that others bear too: "Anadolu Otoyolu'nda" begins no caption. */
    private static boolean isWord(Context at) {
        return at.areAll(Spelling.SHORT) && !at.tokens().is(at.start(), Sort.UPPER);
    }

    private static boolean standsUnderPicture(Context at) {
        if (!ALONE.fit(at)) {
            return at.hasPictureAgency()
                    && !(at.areAll(Spelling.SHORT) && at.tokens().is(at.start() - 1, Sort.ARTICLE))
                    && at.paragraph().isShort()
                    && !at.paragraph().isSentence();
        }
        return at.part() == Part.BODY
                && !(at.after().isEmpty() && !at.hasPictureAgency())
                && (at.hasPictureAgency()
                        || at.after().isGallery()
                        || (at.before().isProse()
                                && !at.after().isDate()
                                && !at.after().isLead()));
    }
}
