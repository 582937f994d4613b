package stet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;

/** The staff's tokens from the real Keycloak, good for an hour. */
record Tokens(Map<Staff, String> ofStaff) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Tokens from(String issuer) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var tokens = new EnumMap<Staff, String>(Staff.class);
        for (var member : Staff.values()) {
            tokens.put(member, token(client, issuer, member.user()));
        }
        return new Tokens(tokens);
    }

    String of(Staff member) {
        return ofStaff.getOrDefault(member, "");
    }

    private static String token(HttpClient client, String issuer, String user)
            throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=demo-cli&scope=openid&username=%s&password=%s".formatted(user, user);
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var body = client.send(request, BodyHandlers.ofString()).body();
        var token = JSON.readTree(body).path("access_token").asText();
        if (token.isEmpty()) {
            throw new IllegalStateException("Keycloak gave %s no token: %s".formatted(user, body));
        }
        return token;
    }
}
