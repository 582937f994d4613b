package stet.credit.mention;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** The register that comes with the service, for rule tests. */
public final class Register {
    private static final Agencies AGENCIES = new Agencies(new ObjectMapper(), Optional.empty());
    private static final MentionReader READER = new MentionReader(new Names(AGENCIES));

    private Register() {}

    public static Agencies agencies() {
        return AGENCIES;
    }

    public static MentionReader reader() {
        return READER;
    }
}
