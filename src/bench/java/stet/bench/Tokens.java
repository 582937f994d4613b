package stet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;

/** The staff's tokens and the wire's from the real Keycloak, good for an hour. */
public record Tokens(Map<Staff, String> ofStaff, String ofWire) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD =
            "grant_type=password&client_id=demo-cli&scope=openid&username=%s&password=%s";
    private static final String WIRE = "grant_type=client_credentials&client_id=wire-feed&client_secret=wire-feed";

    static Tokens from(String issuer) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var tokens = new EnumMap<Staff, String>(Staff.class);
        for (var member : Staff.values()) {
            tokens.put(member, token(client, issuer, PASSWORD.formatted(member.user(), member.user())));
        }
        return new Tokens(tokens, token(client, issuer, WIRE));
    }

    public String of(Staff member) {
        return ofStaff.getOrDefault(member, "");
    }

    private static String token(HttpClient client, String issuer, String form)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var body = client.send(request, BodyHandlers.ofString()).body();
        var token = JSON.readTree(body).path("access_token").asText();
        if (token.isEmpty()) {
            throw new IllegalStateException("Keycloak gave no token for %s: %s".formatted(form, body));
        }
        return token;
    }
}
