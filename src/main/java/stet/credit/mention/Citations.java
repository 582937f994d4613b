package stet.credit.mention;

import stet.credit.mention.Sighting.Spelling;

/** The copy takes what it says from the agency. */
final class Citations {
    /** Forms in which the agency can be nothing but the source, whoever bears its name too. */
    private static final Forms SURE = Forms.of("""
            TELLS [@]                                           -- told AFP
            @ politics|businessweek|tv|television|radio|opinion|markets ADVERB* REPORTS|SAYS    -- Bloomberg TV said
            TELLS .. STAFF for|from|with|of|at [@]                          -- told a reporter for AP
            TELLS [@] CAPITAL? STAFF
            TELLS [@] 's                                                    -- told AP's Jane Doe
            interview|interviews|entretien|entrevista|intervista|gespräch .. TO|on [@]                 -- in an interview with Bernama
            SPEAKS .. TO [@]                                                -- acknowledged to Bloomberg
            SAYS .. gegenüber|auprès|all'|à|alla|to [@]
            sagte|sagten|sage|teilte|teilten|erklärte|bestätigte|betonte|schilderte|verriet .. der|dem @                               -- sagte er der dpa
            SAYS|SPEAKS .. a|al|all'|alla|to @
            confirmaron|dijeron|declararon|explicaron|indicaron|señalaron|aseguraron|comentaron|relataron a ARTICLE? @
            TAKEN .. to|with [@]
            [@] has|have|had ADVERB* seen|obtained|reviewed|learned|learnt|examined|verified
            [@] could|was|were|has|is .. verify|reach|independently|confirm|determine|contacted|approached
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
            ASKED from|by|to|of|de|d'|der|van|von|da|dell'|od|fra|från|ARTICLE+ [@]
            declined .. to [@]
            [@] REPORTS that|on|:|,|in|how|in|last|this
            [@] ADVERB|'s* REPORTS CAPITAL? .? $
            [@] 's? PERSON* WITNESSES that|,|:
            unter berufung auf [@]
            sous .. d'|de [@]
            d'|von après [@]
            après [@]
            dépêche|dépêches|despacho|lancio|nota|meldung|bericht|report|cable|communiqué|information ARTICLE|AGENCY_NOUN|DESCRIBES|by|in|von* @
            ^ from [@] :                                                    -- From Yonhap: "…"
            ^ @ :                                                           -- Reuters: Iran to …
            acuerdo|arreglo|acordo con|a|com [@]
            SPEAKS|SAYS .. TO|a ARTICLE|DESCRIBES|AGENCY_NOUN* @            -- declaró a la agencia Reuters
            TAKEN ADVERB|on|in* BY|ARTICLE ARTICLE|DESCRIBES|AGENCY_NOUN* @ -- citata dall'Ansa
            auf @ DASH? anfrage|nachfrage|anfragen
            anfrage|anfragen|nachfrage|nachfragen ARTICLE|BY|DESCRIBES|AGENCY_NOUN* @
            [@] ADVERB|am|WEEKDAY|seit|schon* vorliegt|vorliegen|vorlag|vorlagen
            acceso|acesso|accesso|accès ARTICLE|AGENCY_NOUN|DESCRIBES|hoy|también* @  -- a la que ha tenido acceso EFE
            [@] teve|tiveram|tuvo|ha|eu|a .. acesso|acceso|accesso|accès
            der|dem @ erläuterte|erläuterten|sagte|sagten|bestätigte|bestätigten|mitteilte|mitteilten|erklärte|erklärten|verriet -- wie sie der APA sagte
            wurde|wurden der|dem @ .. bestätigt|mitgeteilt|gesagt|erklärt
            der|dem|die @ vorliegende|vorliegenden|vorliegender|vorliegendes    -- aus dem der APA vorliegenden Plan
            @ DASH gespräch|gesprächs|interview|intervju|intervjun|intervjuet|interviewet|gesprek|vraaggesprek  -- im APA-Gespräch
            TAKES ARTICLE|DESCRIBES|en|ett|et|ei* @ DASH STAFF                           -- enligt en AFP-journalist
            [@] liegt|liegen|lag|lagen .. vor
            pudo|pudieron|podido saber|conocer|confirmar|comprobar [@]
            resposta|respuesta|réponse|risposta|antwort|answer|reply à|a|à|all'|alla|to|an|la|ARTICLE* [@]
            von|av|af @ eingesehene|eingesehenen|ausgewertete|ausgewerteten|vorliegende|befragte
            dowiedział|dowiedziała|dowiedzieli się [@]
            [@] har|hat|has|a|ha|heeft|tem .. sökt|kontaktat|kontaktet|kontaktiert|contacté|contattato|contactado|benaderd
            TAKEN|TELLS BY? ARTICLE|two|three|several* STAFF ARTICLE|for|from|with|of|at|bei|von+ @
            [@] was|were|is|are the? first to
            [@] a|ont pu
            [@] pudo|pudieron|konnte|konnten|kon|pôde
            TAKES REPORT_NOUN|STAFF ARTICLE|BY|PARTICLE|TO|AGENCY_NOUN|DESCRIBES* @
            nach|na|po|z|ze|wg|według|podle|dle|enligt|ifølge|según|selon|secondo|segundo|volgens REPORT_NOUN ARTICLE|BY|PARTICLE|AGENCY_NOUN|DESCRIBES* @
            TELLS .. and|und|et|y|e [@] .|,|$|that
            comes|came|come|stammt|stammen|stammte|provient|proviennent|proviene|provienen from|von|de|da ARTICLE|AGENCY_NOUN|DESCRIBES* @
            heißt|hieß es .. bei|von|aus|in ARTICLE? @
            bei|aus ARTICLE? @ heißt|hieß
            [@] muhabirine|muhabirlerine
            gegenüber|auprès|tegenover [@]
            so|sagte|sagten|erklärte|bestätigte .. zur|zu [@]
            der|dem|zur|aan|tegen|til|till|för|for @ gesagt|mitgeteilt|bestätigt|erklärt|verraten|erzählt|geschildert|bevestigd|verteld|gezegd|verklaard|meegedeeld|bekreftet|bekræftet|bekräftat
            ustaleń|informacji|ustaleniami|informacjami|depesz ARTICLE|AGENCY_NOUN* @
            TELLS_ONE .. [@]                                            -- řekla starostka ČTK
            rozmowie|wywiadzie|rozhovoru|interviewie .. [@]
            powołując|powołuje się na [@]                               -- powołując się na PAP
            gezag|basis van|von [@]                                     -- op gezag van Reuters
            med henvisning|hänvisning til|till [@]
            odvoláním|odkazem na [@]
            reso|rese|fa|fatto noto|sapere ARTICLE? [@]                 -- lo ha reso noto la Tass
            stando TO|a|alla|all'|ad|al [@]
            a|segundo|según|às detta|decir|dichos ARTICLE|BY|PARTICLE* [@]
            dire|dires|croire d'|de|par|ARTICLE* [@]                    -- à en croire l'AFP
            [@] can .. reveal|report|disclose|confirm
            , so ARTICLE? [@] .|,|$                                     -- , so die dpa
            [@] POSSESSIVE .. göre|aktardığına|haberine|konuşan|konuştu|konuşarak|bilgi|anlattı|söyledi|dedi|değerlendirdi|yaptığı|verdiği|açıklamalarda|açıklamalar|demeç|bulundu|ifade|belirtti|röportaj|röportajda|açıklamada|açıklamasında -- Reuters'a konuştu
            [@] haberine|haberinde|göre|konuşan|konuştu|aktardığına
            [@] によると|によれば
            [@] は|が|も ... REPORTS
            [@] に|の ... SPEAKS|SAYS
            据|據 [@] REPORTS|消息|,|、
            """);

    private static final Forms LIKELY = Forms.of("""
            [@] ADVERB|'s* REPORTS                                          -- AP first reported
            [@] ADVERB|'s|have|has|a|ha|hat* SAYS !CAPITAL                  -- Xinhua said
            REPORTS|SAYS ADVERB|on|.|l'|la|le|il|die|ARTICLE* [@]           -- reported Yonhap, rapporte l'AFP
            REPORTS|SAYS CAPITAL? ARTICLE [@]
            [@] 's? CAPITAL? exclusive|latest|recent|new|special|wire|news|own? REPORT_NOUN    -- a Bloomberg report
            REPORT_NOUN by|from|d'|de|dell'|der|van|von|da|do|di|della|af|av|till|til|fra|från ARTICLE? [@]
            REPORT_NOUN ARTICLE|BY|PARTICLE|DESCRIBES|AGENCY_NOUN+ @                -- nota de la agencia EFE
            [@] 's PERSON+ REPORTS|SAYS|WITNESSES                           -- AP's Jane Doe reported
            [@] 's? CAPITAL? STAFF .. WITNESSES                             -- a Reuters journalist saw
            STAFF ARTICLE|for|from|with|of|at|bei|von+ @ .. WITNESSES
            WITNESSES|SAYS .. STAFF ARTICLE|for|from|with|of|at|bei|von+ @
            [@] , TAKES .. , ADVERB* REPORTS|SAYS|INVESTIGATES              -- AFP, citing two officials, said
            [@] , ADVERB+ , REPORTS|SAYS|INVESTIGATES                       -- AFP, however, put it at nine
            :|DASH|PIPE @ $                                                 -- headline -Jiji
            OPENS @ CLOSES $                                                -- headline (Reuters)
            [@] ADVERB|'s|did|does|has|had|have|not|never|was|is|been|to* REPORTS|SAYS|WITNESSES
            [@] zufolge|berichtet|meldet|berichtete|meldete
            [@] DASH REPORT_NOUN|informationen
            ^ @ STAFF|REPORT_NOUN :
            , @ $
            , ARTICLE? @ , NUMBER MONTH NUMBER                              -- "Der Plan", Reuters, 3 May 2025
            , ARTICLE? @ , MONTH NUMBER , NUMBER
            """);

    /** Forms that only say so of a name which can be nobody else's. */
    private static final Forms LOOSE = Forms.of("""
            [@] , .. , ADVERB* REPORTS|SAYS                                 -- Xinhua, the official agency, wrote
            [@] OPENS .. CLOSES ADVERB* REPORTS|SAYS
            REPORTS|SAYS .. BY|ARTICLE [@] .. $|.|,
            REPORT_NOUN .. by|from|in|of|on|via|to|with|d'|de|dell'|der [@]
            [@] .. REPORTS
            [@] !PROPER .. 's? WITNESSES
            REPORTS|SAYS|SPEAKS|TAKEN|WITNESSES|ASKED|REPORT_NOUN .. BY|TO|on|in|from|via|sur|dans|bei|en|su [@]
            heard|read|learned|learnt|watched|saw|broadcast|live|interview|interviewed|gelesen|lu .. on|in|from|by|sur|dans|bei|en|su [@]
            TAKES|via [@]
            """);

    /** Forms that only a name says surely enough which nobody else bears. */
    private static final Forms OF_A_NAME = Forms.of("""
            [@] ADVERB|'s|,|did|does|has|had|have|not|never|been|to* INVESTIGATES
            [@] , .. , ADVERB|has|had* INVESTIGATES
            [@] OPENS .. CLOSES ADVERB|has|had* INVESTIGATES
            """);

    private static final long TELLS_OF_A_SOURCE = Sort.REPORTS.bit()
            | Sort.SAYS.bit()
            | Sort.SPEAKS.bit()
            | Sort.TELLS.bit()
            | Sort.TELLS_ONE.bit()
            | Sort.TAKEN.bit()
            | Sort.TAKES.bit()
            | Sort.WITNESSES.bit();

    /** Languages that give agencies their article: "l'AFP", "die APA". */
    private static final Forms WITH_ARTICLE = Forms.of("l'|all'|dell'|dall'|nell'|sull'|die|zur @ !DASH|PROPER");

    /** The word, not who bears it. */
    private static final Forms QUOTED = Forms.of("QUOTE @ QUOTE");

    private static final int REACH = 8;

    private static final Forms TELLING = Forms.of("""
            @ CAPITAL? told|telling|tells
            @ DASH HOUSE                                                    -- sagte dpa-Chefredakteur Jan Roe
            """);

    private Citations() {}

    static boolean areSure(Context at) {
        return at.part().isRunningText() && SURE.fit(at) && !TELLING.fit(at);
    }

    static boolean areLikely(Context at) {
        return at.part().isRunningText()
                && !TELLING.fit(at)
                && (LIKELY.fit(at)
                        || (Namesakes.areOut(at) && LOOSE.fit(at))
                        || (isCalledAsItsOwn(at) && OF_A_NAME.fit(at)));
    }

    /** Whether its clause reports, and the name can hardly be anybody else's: the last resort where no form is known. */
    static boolean areBesideReport(Context at) {
        return at.part().isRunningText()
                && (Namesakes.areOut(at) || WITH_ARTICLE.fit(at))
                && !TELLING.fit(at)
                && !QUOTED.fit(at)
                && (reports(at, at.start() - 1, -1) || reports(at, at.end(), 1));
    }

    private static boolean reports(Context at, int from, int step) {
        var tokens = at.tokens();
        for (int i = from; Math.abs(i - from) < REACH; i += step) {
            if (tokens.isEdge(i)
                    || tokens.is(i, Sort.STOP)
                    || tokens.is(i, Sort.JOINTS_OF_CLAUSES)
                    || tokens.low(i).equals(",")) {
                return false;
            }
            if ((tokens.sorts(i) & TELLS_OF_A_SOURCE) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCalledAsItsOwn(Context at) {
        return at.areAll(Spelling.NAME)
                || Namesakes.isCalledWithArticle(at.name().agency().id());
    }
}
