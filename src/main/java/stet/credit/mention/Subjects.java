package stet.credit.mention;

/** The agency or its house is what the sentence is about: nothing is taken from it. */
final class Subjects {
    private static final Forms ITS_PEOPLE = Forms.of("""
            [@] 's|CAPITAL|former|freelance|veteran|senior|local|female|young|award|winning|-|tv|chief|news|deputy* STAFF|HOUSE
            STAFF|HOUSE ARTICLE|for|from|with|of|at|by|bei|von+ @
            shares|stake|stocks|stock|boss|chief|head|works|worked|working|work|job|career|owner|owned|bought|sold|founded|joined|sued|suing|fired|hired|spokesman|spokeswoman|editor ... [@]
            [@] 's? CAPITAL? HOUSE
            [@] 's CAPITAL CAPITAL
            [@] BUSINESS !REPORTS|SAYS|WITNESSES|INVESTIGATES|ADVERB
            """);

    private static final Forms AT_WORK = Forms.of("""
            [@] 's|CAPITAL|-|tv|news|senior* STAFF PERSONS|,|in|at|on|the|who|scene|there|near|outside|inside|ADVERB* WITNESSES
            [@] STAFF PERSONS|ARTICLE|in|at|on|near|outside|inside|from|of|there|scene|city|town|village|area|capital|region|camp|hospital|airport|border|square|street|building|site|ADVERB* WITNESSES
            STAFF PERSONS* ARTICLE|for|from|with|of|at|bei|von+ @ .. WITNESSES
            WITNESSES|SAYS .. [@] STAFF
            WITNESSES|SAYS .. STAFF ARTICLE|for|from|with|of|at|bei|von+ @
            [@] 's PERSON+ ADVERB* WITNESSES
            [@] 's? PERSON* ADVERB* WITNESSES
            """);

    private static final Forms WITH_ARTICLE = Forms.of("the @");

    private Subjects() {}

    /** "The AP" is the agency where nothing speaks against it. */
    static boolean areNamedWithArticle(Context at) {
        return at.part().isRunningText()
                && Namesakes.isCalledWithArticle(at.name().agency().id())
                && WITH_ARTICLE.fit(at);
    }

    /** "A Reuters photographer was detained", but not "an AFP correspondent saw". */
    static boolean fit(Context at) {
        return ITS_PEOPLE.fit(at) && !AT_WORK.fit(at);
    }
}
