package stet.bench;

import java.util.Locale;

/** Those of the demo's staff who take a story down the path of the world desk. */
public enum Staff {
    RHEA,
    OMAR,
    EDNA,
    THEO,
    CARLA,
    ADA;

    /** The user name, and in the demo's realm the password. */
    String user() {
        return name().toLowerCase(Locale.ROOT);
    }
}
