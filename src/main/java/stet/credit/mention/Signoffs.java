package stet.credit.mention;

import stet.credit.mention.Field.Part;

/** The agency's name after the last sentence. */
final class Signoffs {
    private static final Forms FORMS = Forms.of("""
            DASH ARTICLE? @ .? $                                                     -- — AFP
            DASH @ / CAPITAL|INITIAL? .? $
            STOP|CLOSES / @ CAPITAL                                         -- . / ats-afp Ski
            STOP|QUOTE|CLOSES ARTICLE? @ .? $                                        -- . EFE
            CAPITAL|NUMBER|QUOTE|STOP|,|CLOSES / @ .? $                     -- / ats-afp
            STOP|QUOTE|,|: /? @ .? $
            OPENS PLACE|SLASH|;|with|mit|avec* @ .? CLOSES .? $             -- (AFP, dpa)
            OPENS @ PLACE|SLASH|;* CLOSES .? $                              -- (SDA/sj)
            OPENS PLACE|SLASH|;* @ PLACE|SLASH|;|/* CLOSES .? $
            STOP|QUOTE|CLOSES / CAPITAL|,|.|e|y|and|et|und* @ CAPITAL|,|.|e|y|and|et|und* $   -- . / AFP, NYT e EFE
            STOP|QUOTE|, ,? OPENS PLACE* @ .? PLACE* CLOSES                 -- . (UPI, AFP)
            DASH @ ,|and|with|/ agencies|staff|wires|agenturen|agences|CAPITAL .? $
            OPENS .. / @ CLOSES .? $                                        -- (red/dpa)
            ^ @ / !CAPITAL .. $                                             -- AFP/ck
            ^ DASH|/|SLASH @ .? $
            ^ @ / CAPITAL|INITIAL .? $
            / @ / .? $
            """);

    private static final Forms ALONE = Forms.of("^ ARTICLE? @ .? $");

    private Signoffs() {}

    static boolean fit(Context at) {
        return at.part() == Part.BODY
                && (FORMS.fit(at)
                        || (ALONE.fit(at) && at.after().isEmpty() && at.before().isSentence())
                        || FootLines.areNames(at));
    }
}
