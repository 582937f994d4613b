package stet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Requests to the service, each with a real token of the member who makes it. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI service;
    private final URI issuer;

    Requests(URI service, String issuer) {
        this.service = service;
        this.issuer = URI.create(issuer + "/");
    }

    JsonNode get(String by, String path) {
        return json(sent(request(by, path)));
    }

    JsonNode post(String by, String path, JsonNode body) {
        return json(sent(
                request(by, path).header("Content-Type", "application/json").POST(written(body))));
    }

    /** Writes to a story that the member has read just before. */
    JsonNode write(String by, String method, String story, String part, JsonNode body) {
        var tag = sent(request(by, story)).headers().firstValue("ETag").orElse("");
        return json(sent(request(by, story + part)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method(method, written(body))));
    }

    private HttpRequest.Builder request(String by, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(by, this::token));
    }

    private String token(String member) {
        var form = "grant_type=password&client_id=demo-cli&username=%s&password=%1$s".formatted(member);
        var request = HttpRequest.newBuilder(issuer.resolve("protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return json(sent(request)).path("access_token").asText();
    }

    private HttpResponse<String> sent(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s %s was answered with %d: %s"
                        .formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("%s %s was not answered".formatted(request.method(), request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    private static HttpRequest.BodyPublisher written(JsonNode body) {
        return BodyPublishers.ofString(body.toString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(answer.body(), e);
        }
    }
}
