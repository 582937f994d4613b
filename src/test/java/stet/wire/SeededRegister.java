package stet.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/** The register of agencies that comes with the service, for rule tests. */
public final class SeededRegister {
    private static final Agencies AGENCIES = new Agencies(new ObjectMapper(), Optional.empty());

    private SeededRegister() {}

    public static Agencies agencies() {
        return AGENCIES;
    }
}
