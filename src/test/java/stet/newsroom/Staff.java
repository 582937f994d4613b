package stet.newsroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The demo staff, with real tokens from the real Keycloak. */
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
    SVEN;

    private static final Map<Staff, String> TOKENS = new EnumMap<>(Staff.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The user name. */
    public String user() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A token that is good for the whole run. */
    public String token() {
        synchronized (TOKENS) {
            return TOKENS.computeIfAbsent(
                    this,
                    who -> tokenFor("grant_type=password&client_id=demo-cli&scope=openid&username=" + who.user()
                            + "&password=" + who.user()));
        }
    }

    /** The wire feed's service account. */
    public static String wireFeedToken() {
        return tokenFor("grant_type=client_credentials&client_id=wire-feed&client_secret=wire-feed");
    }

    private static String tokenFor(String form) {
        var request = HttpRequest.newBuilder(
                        URI.create(RealParts.keycloak().issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var body = HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
            var token = new ObjectMapper().readTree(body).path("access_token");
            if (token.isMissingNode()) {
                throw new IllegalStateException("Keycloak gave no token: " + body);
            }
            return token.asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
