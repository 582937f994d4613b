package stet.credit.mention;

/** The copy takes what it says from the agency. */
final class Citations {
    /** Forms in which the agency can be nothing but the source, whoever bears its name too. */
    private static final Forms SURE = Forms.of("""
            TELLS [@] !CAPITAL|'s                                           -- told AFP
            TELLS .. STAFF for|from|with|of|at [@]                          -- told a reporter for AP
            TELLS [@] CAPITAL? STAFF
            TELLS [@] 's                                                    -- told AP's Jane Doe
            interview|interviews|entretien|entrevista|intervista|gespräch .. TO [@]                 -- in an interview with Bernama
            SPEAKS .. TO [@]                                                -- acknowledged to Bloomberg
            SAYS .. gegenüber|auprès|all'|à|alla|to [@]
            SAYS CAPITAL|ARTICLE* der|dem [@]                               -- sagte er der dpa
            SAYS|SPEAKS ARTICLE|a|al|alla|to [@]
            according to [@]                                                -- according to Interfax
            according to .. REPORT_NOUN|STAFF|TAKEN .. [@]
            according to [@] 's? CAPITAL? STAFF|REPORT_NOUN
            TAKEN CAPITAL|WEEKDAY|ADVERB|on|in* BY [@]                      -- seen by Reuters, quoted by RIA
            TAKEN .. by|par|von|por|da|dall' [@]
            TAKES [@] !CAPITAL                                              -- citing Kyodo, laut dpa
            TAKES .. REPORT_NOUN|STAFF .. [@]
            nach|by|from|in REPORT_NOUN|informationen|angaben .. [@]
            wie|as|comme|como|come .. [@] .. REPORTS                        -- wie Reuters berichtete
            [@] 's? request|requests|query|queries|questions|calls for?     -- AP's request for comment
            ASKED from|by|to|of [@]
            declined .. to [@]
            [@] REPORTS that|on|:|,|in|how|in|last|this
            [@] ADVERB|'s* REPORTS CAPITAL? .? $
            [@] 's? PERSON* WITNESSES that|,|:
            unter berufung auf [@]
            sous .. d'|de [@]
            d'|von après [@]
            après [@]
            dépêche|dépêches|despacho|lancio|nota|meldung|bericht|report|cable|communiqué d'|de|der|von|dell'|des|by|in|of [@]
            ^ from [@] :                                                    -- From Yonhap: "…"
            ^ @ :                                                           -- Reuters: Iran to …
            acuerdo|arreglo con|a [@]
            """);

    private static final Forms LIKELY = Forms.of("""
            [@] ADVERB|'s|,* REPORTS                                        -- AP first reported
            [@] ADVERB|'s|,|have|has|a|ha|hat* SAYS !CAPITAL                -- Xinhua said
            [@] , .. , ADVERB* REPORTS|SAYS                                 -- Xinhua, the official agency, wrote
            [@] OPENS .. CLOSES ADVERB* REPORTS|SAYS
            REPORTS|SAYS ADVERB|on|.|l'|la|le|il|die|ARTICLE* [@]           -- reported Yonhap, rapporte l'AFP
            REPORTS|SAYS .. BY|ARTICLE [@] .. $|.|,
            REPORTS|SAYS CAPITAL? ARTICLE [@]
            [@] 's? CAPITAL? exclusive|latest|recent|new|special|wire|news|own? REPORT_NOUN    -- a Bloomberg report
            REPORT_NOUN .. by|from|in|of|on|via|to|with|d'|de|dell'|der [@]
            [@] 's? PERSON+ REPORTS|SAYS|WITNESSES                          -- AP's Jane Doe reported
            [@] 's? CAPITAL? STAFF .. WITNESSES                             -- a Reuters journalist saw
            STAFF for|from|with|of|at|der|de|d'|dell' [@] .. WITNESSES
            [@] .. REPORTS
            [@] .. 's? WITNESSES
            on|in|to|with|from|via|for|by [@] .. ,|.|$|QUOTE
            BY|TO|TAKES|on|in|via|sur|dans|bei|en|su [@]
            DASH @ $                                                        -- headline -Jiji
            [@] zufolge|berichtet|meldet|berichtete|meldete
            [@] DASH REPORT_NOUN|informationen
            ^ @ STAFF|REPORT_NOUN :
            , @ $
            """);

    private static final Forms TELLING = Forms.of("@ CAPITAL? told|telling|tells");

    private Citations() {}

    static boolean areSure(Context at) {
        return at.part().isRunningText() && SURE.fit(at) && !TELLING.fit(at);
    }

    static boolean areLikely(Context at) {
        return at.part().isRunningText() && LIKELY.fit(at) && !TELLING.fit(at);
    }
}
