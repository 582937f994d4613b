package stet.credit.mention;

import stet.credit.mention.Field.Part;

/** The agency's name after the last sentence. */
final class Signoffs {
    private static final Forms FORMS = Forms.of("""
            DASH @ .? $                                                     -- — AFP
            DASH @ / CAPITAL|INITIAL? .? $
            STOP|QUOTE|CLOSES @ .? $                                        -- . EFE
            CAPITAL|NUMBER|QUOTE|STOP|,|CLOSES / @ .? $                     -- / ats-afp
            STOP|QUOTE|,|: /? @ .? $
            OPENS PLACE|SLASH|;|with|mit|avec* @ .? CLOSES .? $             -- (AFP, dpa)
            OPENS @ PLACE|SLASH|;* CLOSES .? $                              -- (SDA/sj)
            OPENS PLACE|SLASH|;* @ PLACE|SLASH|;|/* CLOSES .? $
            STOP|QUOTE|, ,? OPENS PLACE* @ .? PLACE* CLOSES                 -- . (UPI, AFP)
            ^ DASH|/|SLASH @ .? $
            ^ @ / CAPITAL|INITIAL .? $
            / @ / .? $
            """);

    private Signoffs() {}

    static boolean fit(Context at) {
        return at.part() == Part.BODY && FORMS.fit(at);
    }
}
