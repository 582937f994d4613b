package stet.credit.mention;

import stet.credit.mention.Field.Part;

/** Lines of rights: "Copyright 2018 The Associated Press. All rights reserved." A picture's is its credit. */
final class Rights {
    private static final Forms LINES = Forms.of("""
            RIGHTS .. [@]                       -- Copyright 2018 The Associated Press
            RIGHTS ... [@] ... RESERVED         -- © Reuters 2018. All rights reserved
            ( c ) .. [@]                        -- (c) 2018 AFP
            RESERVED reserved .. [@]            -- All rights reserved, dpa
            RESERVED .. RESERVED|RIGHTS .. [@]
            [@] .. all rights reserved          -- Reuters, all rights reserved
            [@] NUMBER? . all rights reserved
            [@] .. RIGHTS NUMBER|$              -- AFP copyright 2018
            alle RESERVED .. [@]                -- Alle Rechte bei dpa
            """);

    private static final Forms OF_PICTURES = Forms.of("""
            image|picture|photo|bild|photograph RIGHTS .. @         -- Image copyright AFP
            RIGHTS PERSON* @ /                                      -- © Reuters/Jane Doe
            RIGHTS PERSON+ / @
            """);

    private static final Forms ALSO_A_CREDIT = Forms.of("[@] CONTRIBUTES");

    private Rights() {}

    static boolean fit(Context at) {
        return at.part() != Part.PICTURE_CREDIT
                && at.part() != Part.CAPTION
                && LINES.fit(at)
                && !OF_PICTURES.fit(at)
                && !ALSO_A_CREDIT.fit(at);
    }
}
