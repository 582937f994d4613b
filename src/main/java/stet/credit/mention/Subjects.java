package stet.credit.mention;

import stet.credit.mention.Sighting.Spelling;

/** The agency or its house is what the sentence is about: nothing is taken from it. */
final class Subjects {
    private static final Forms ITS_PEOPLE = Forms.of("""
            [@] 's|CAPITAL|former|freelance|veteran|senior|local|female|young|award|winning|-|tv|chief|news|deputy* STAFF
            STAFF ARTICLE|for|from|with|of|at|by|bei|BY|PARTICLE|fra|från|hos|i|w|v|ve|DESCRIBES|AGENCY_NOUN+ @
            STAFF AGENCY_NOUN|DESCRIBES* @ !REPORTS|SAYS
            HOUSE ARTICLE|for|from|with|of|at|by|bei|BY|PARTICLE|fra|från|hos|i|w|v|ve|DESCRIBES|AGENCY_NOUN+ @
            HOUSE AGENCY_NOUN|DESCRIBES* @ !REPORTS|SAYS
            @ DASH dienst|basisdienst|landesdienst|bilderdienst|textdienst|chefredakteur|chefredakteurin|chefredaktor|chefredaktorin|korrespondent|korrespondentin  -- der AFP-Dienst
            serwisie|serwisu|serwis|depeszy|depesze|depesza AGENCY_NOUN* @          -- w serwisie PAP
            photograph|photo|picture|bild|foto|work|story|stories for|für|pour|para|per|voor ARTICLE* @ BUSINESS|gewann
            shares|stake|stocks|stock|boss|chief|head|works|worked|working|work|job|career|laufbahn|karriere|carrière|carrera|carriera|owner|owned|bought|sold|founded|joined|sued|suing|fired|hired|spokesman|spokeswoman|editor .. [@]
            [@] has|have|had|a|ha|hat|heeft|har|tem|will* employs|employed|hires|hired|appoints|appointed|nominated|porté|nommé|nominato|nombrado|ernannt|verklagt|benoemd|retracted|deleted|sues|sued|retiré|suspendu|licencié|limogé|recruté|embauché|retirado|suspendido|ritirato|sospeso|zurückgezogen|entlassen|suspendiert|teruggetrokken|ontslagen
            """);

    /** What it says only of a name that is nobody else's: parties win and lose too. */
    private static final Forms ITS_BUSINESS = Forms.of("""
            [@] 's|CAPITAL|former|freelance|veteran|senior|local|female|young|award|winning|-|tv|chief|news|deputy* HOUSE
            [@] 's? CAPITAL? HOUSE|vehicle|vehicles|car|van|truck|convoy|camera|cameras|drone
            [@] 's CAPITAL CAPITAL
            [@] POSSESSIVE move|plan|plans|decision|workforce|revenue|revenues|contract|contracts|future|fees|correction|error|mistake|members|customers|services|content|business|brand|style|newsrooms|owners|managers
            [@] BUSINESS !REPORTS|SAYS|WITNESSES|INVESTIGATES|ADVERB
            [@] has|have|had|will|is|was|were|are|a|ha|hat|heeft|har|tem ADVERB|also|been|be* BUSINESS
            """);

    private static final Forms AT_WORK = Forms.of("""
            [@] 's|CAPITAL|-|tv|news|senior* STAFF PERSONS|,|in|at|on|the|who|scene|there|near|outside|inside|ADVERB* WITNESSES
            [@] STAFF PERSONS|ARTICLE|in|at|on|near|outside|inside|from|of|there|scene|city|town|village|area|capital|region|camp|hospital|airport|border|square|street|building|site|ADVERB* WITNESSES
            STAFF PERSONS* ARTICLE|for|from|with|of|at|bei|von|BY|PARTICLE|fra|från|hos+ @ .. WITNESSES
            WITNESSES|SAYS .. [@] STAFF
            WITNESSES|SAYS .. STAFF ARTICLE|for|from|with|of|at|bei|von|BY|PARTICLE|fra|från|hos+ @
            [@] 's PERSON+ ADVERB* WITNESSES
            [@] 's? PERSON* ADVERB* WITNESSES
            """);

    private static final Forms SUFFERING = Forms.of(
            "[@] 's? STAFF PERSONS* had|has|was|were|have been|not|also* BUSINESS|hit|shot|killed|injured|wounded|detained|arrested|beaten|jailed|released|freed|expelled|barred|denied|charged");

    /** Somebody reads, shares or disputes its work, works for it, or is asked by it: nothing is taken from it. */
    private static final Forms ITS_WORK = Forms.of("""
            CONSUMES ARTICLE|POSSESSIVE|DESCRIBES|link|links|to|this|that|recent|old|whole|first* @ 's? CAPITAL? exclusive|latest|recent|old|first? REPORT_NOUN|PICTURE|chart|video|headline|post|tweet|piece|clip|thread|map|broadcast|cartoon
            link|links|linking to ARTICLE|DESCRIBES* @ 's? REPORT_NOUN|PICTURE|piece
            printout|clipping|screenshot|copy|archive|archives ARTICLE|DESCRIBES|AGENCY_NOUN+ @
            essay|essays|lecture|lectures|thesis|book|film about|on ARTICLE|DESCRIBES* [@]
            lawsuit|suit|libel|complaint|complaints|apology|anger|outcry|row|fury|writ|injunction over|about|against|at ARTICLE|DESCRIBES* [@]
            complained|sued|suing|sue|apologised|apologized|angered|furious .. about|over|at|by ARTICLE|DESCRIBES* @ 's? REPORT_NOUN|PICTURE
            court|judge|jury|ruled|ruling|verdict .. for|against|with [@] .. suit|lawsuit|case|appeal|$|.
            ENGAGES by|at|with|for|as|from ARTICLE|DESCRIBES* [@]
            sells|sell|sold|supplies|licenses|rents .. to ARTICLE? @
            [@] SAYS|REPORTS that? its|their CAPITAL|own|two|three* STAFF|HOUSE
            subscription|subscriptions|subscribes|subscribed|subscribe to ARTICLE|DESCRIBES* @
            accused|accuses|attacked|attacks|blasted|slammed|blocked|banned|barred|expelled|praised|thanked|mocked ARTICLE|DESCRIBES|AGENCY_NOUN* @ !REPORTS|SAYS
            [@] 's man|woman|men|women
            fake|false|bogus|hoax|forged|doctored|fabricated|retracted|manipulated|gefälschte|gefälschten DESCRIBES* @ 's? REPORT_NOUN|PICTURE|headline|video
            impersonated|impersonating|imitated|acquired|acquires|hacked|hacking ARTICLE* @
            posing|posed|poses|dressed|disguised as ARTICLE? @
            left|quit|leaves|joins|joined ARTICLE? @ for|to|in|as|after|when
            use|uses|using|drop|drops|dropped|dropping|cancel|cancels|cancelled|canceled|buy|buys|buying|licence|license journalism|content|copy|stories|news|service|services|wires|wire|material|photos|images|pictures from|of|by ARTICLE|DESCRIBES* @
            use|uses|using|drop|drops|dropped|dropping ARTICLE? @ for|content|stories|copy|wire|wires|services|material|journalism|altogether
            strike|strikes|layoffs|redundancies|cuts|jobs|vacancy|scandal|merger at ARTICLE? @
            spokesman|spokeswoman|spokesperson|lawyer|lawyers|chief|director|president|chairman|chairwoman|sprecher|sprecherin|porte-parole|portavoz|portavoce|woordvoerder|rzecznik|talsperson|talesperson ARTICLE|BY|PARTICLE|for|at|i|fra|från|AGENCY_NOUN|DESCRIBES+ @
            next|beside|alongside to? ARTICLE? @ 's? REPORT_NOUN|PICTURE
            servers|computers|accounts|offices|website|websites|app|subscribers|shareholders|managers|headquarters|newsroom|newsrooms|desk|coverage ARTICLE|DESCRIBES|AGENCY_NOUN|at|from+ @
            a|an DESCRIBES* @ CAPITAL? request|query|question|inquiry|call|email|letter|interview !with|that
            """);

    private static final Forms TAKEN_FROM_IT = Forms.of("[@] .. REPORTS|SAYS that");

    private static final Forms WITH_ARTICLE = Forms.of("the @ !TELLS|app|payment|payments");

    private static final int TELLING_LENGTH = 6;

    private Subjects() {}

    /** A name that says by itself whom it means, if it is not a word of something else's name: "the ANSA cheese fair". */
    static boolean areNamed(Context at) {
        return at.areAll(Spelling.KIN)
                || (at.areKnown() && !(at.name().length() < TELLING_LENGTH && at.isPartOfUnknown()))
                || areNamedWithArticle(at);
    }

    /** "The AP" is the agency where nothing speaks against it. */
    static boolean areNamedWithArticle(Context at) {
        return at.part().isRunningText()
                && Namesakes.isCalledWithArticle(at.name().agency().id())
                && WITH_ARTICLE.fit(at);
    }

    /** "Shared a dpa report", "contracted by Reuters". */
    static boolean areItsWork(Context at) {
        return at.part().isRunningText() && ITS_WORK.fit(at) && !TAKEN_FROM_IT.fit(at);
    }

    /** "A Reuters photographer was detained", but not "an AFP correspondent saw". */
    static boolean fit(Context at) {
        return (ITS_PEOPLE.fit(at) || (Namesakes.areOut(at) && ITS_BUSINESS.fit(at)))
                && (SUFFERING.fit(at) || !AT_WORK.fit(at));
    }
}
