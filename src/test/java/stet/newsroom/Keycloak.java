package stet.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The real Keycloak of the tests: its tokens, whatever they are good for, and its keys. */
public final class Keycloak {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String NEWSROOM = "/realms/newsroom";

    private Keycloak() {}

    /** The realm's address, as its tokens name it. */
    public static String issuer(String realm) {
        return RealParts.keycloak().issuer().replace(NEWSROOM, "/realms/" + realm);
    }

    /** @param kind {@code access_token}, {@code id_token} or {@code refresh_token} */
    public static String token(String realm, String client, String user, String kind) {
        return granted(
                realm,
                "grant_type=password&scope=openid&client_id=%s&username=%s&password=%s".formatted(client, user, user),
                kind);
    }

    /** An access token of the demo's client from a Keycloak that a test has for itself. */
    public static String tokenFrom(String issuer, Staff who) {
        var form = "grant_type=password&client_id=demo-cli&username=%s&password=%s".formatted(who.user(), who.user());
        return grantedBy(issuer, form, "access_token");
    }

    static String granted(String realm, String form, String kind) {
        return grantedBy(issuer(realm), form, kind);
    }

    private static String grantedBy(String issuer, String form, String kind) {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        var answer = sent(request).body();
        var token = read(answer).path(kind);
        if (token.isMissingNode()) {
            throw new IllegalStateException("Keycloak gave no token: " + answer);
        }
        return token.asText();
    }

    /** The realm's public keys, RFC 7517. */
    public static JsonNode keys() {
        return read(sent(HttpRequest.newBuilder(URI.create(issuer("newsroom") + "/protocol/openid-connect/certs")))
                .body());
    }

    /** Signs with a new key from now on, and goes on to know the old one; tells where the new one is kept. */
    public static URI rotate() {
        var key = """
                {"name": "new key", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["1000"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}
                """;
        var answer = sent(administering("/components", "POST", key));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    public static void forget(URI key) {
        sent(administering("/components" + key.getPath().replaceAll(".*(/[^/]+)$", "$1"), "DELETE", ""));
    }

    private static HttpRequest.Builder administering(String path, String method, String body) {
        var token = granted(
                "newsroom",
                "grant_type=client_credentials&client_id=locksmith&client_secret=locksmith",
                "access_token");
        return HttpRequest.newBuilder(URI.create(issuer("newsroom").replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
