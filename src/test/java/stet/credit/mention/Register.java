package stet.credit.mention;

import stet.wire.Agencies;
import stet.wire.SeededRegister;

/** The register that comes with the service and its reader, for rule tests. */
public final class Register {
    private static final MentionReader READER = new MentionReader(new Names(SeededRegister.agencies()));

    private Register() {}

    public static Agencies agencies() {
        return SeededRegister.agencies();
    }

    public static MentionReader reader() {
        return READER;
    }
}
