package stet.newsroom;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The demo's staff and three of the tests' own, with real tokens from the real Keycloak. */
public enum Staff {
    RHEA,
    OMAR,
    EDNA,
    THEO,
    BRUNO,
    CARLA,
    LENA,
    ADA,
    OTIS,
    SALLY,
    SVEN,
    PETRA,
    NILS,
    HASTY;

    private static final Map<Staff, String> TOKENS = new EnumMap<>(Staff.class);

    /** The user name. */
    public String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A token that is good for the whole run. */
    public String token() {
        synchronized (TOKENS) {
            return TOKENS.computeIfAbsent(
                    this, who -> Keycloak.token("newsroom", "demo-cli", who.user(), "access_token"));
        }
    }

    /** The wire feed's service account. */
    public static String wireFeedToken() {
        return Keycloak.granted(
                "newsroom",
                "grant_type=client_credentials&client_id=wire-feed&client_secret=wire-feed",
                "access_token");
    }
}
