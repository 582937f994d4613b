package stet.credit.mention;

/** Letters that stand where a credit may and are a part of something longer: "(PMDB-PA)", "Royaume-Uni", "the CNA/Senar schools". */
final class LongerNames {
    private static final Forms PARTY_AND_STATE = Forms.of("""
            !STOP|QUOTE OPENS UPPER|PROPER DASH @ CLOSES                    -- o senador Jo Reis (PMDB-PA)
            !STOP|QUOTE OPENS UPPER|PROPER DASH @ ,
            """);

    private static final Forms WITH_ANOTHER = Forms.of("!PICTURE|PICTURED|via|by|BY|WITH|for|für|pour @ / CAPITAL");

    private LongerNames() {}

    /** Whether the letters only look like the credit that they are read as. */
    static boolean hold(Context at, Reading reading) {
        return switch (reading) {
            case CREDIT_OF_PICTURE -> PARTY_AND_STATE.fit(at) || (at.paragraph().isProse() && areAmongWords(at));
            case LAST_WORD, SIGNED -> PARTY_AND_STATE.fit(at) || areHyphened(at);
            default -> false;
        };
    }

    /** Whether a word in small letters leads to them. */
    private static boolean areAmongWords(Context at) {
        int before = at.start() - 1;
        boolean letters = !at.tokens().isEdge(before)
                && Character.isLetter(at.tokens().low(before).charAt(0));
        return letters && !at.tokens().is(before, Sort.CAPITAL) && WITH_ANOTHER.fit(at);
    }

    /** Whether a word and a hyphen run into them. */
    private static boolean areHyphened(Context at) {
        var tokens = at.tokens();
        int hyphen = at.start() - 1;
        return tokens.low(hyphen).equals("-")
                && !tokens.isEdge(hyphen - 1)
                && tokens.end(hyphen) == tokens.start(at.start())
                && tokens.end(hyphen - 1) == tokens.start(hyphen)
                && Character.isLetter(tokens.low(hyphen - 1).charAt(0));
    }
}
