package stet.newsroom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Somebody's desk: sends requests with their token, or with none. */
public final class Desk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI service;
    private final String token;
    private final Map<String, String> headers = new HashMap<>();

    private Desk(URI service, String token) {
        this.service = service;
        this.token = token;
    }

    public static Desk of(URI service, Staff who) {
        return new Desk(service, who.token());
    }

    public static Desk withToken(URI service, String token) {
        return new Desk(service, token);
    }

    public static Desk ofNobody(URI service) {
        return new Desk(service, "");
    }

    /** The same desk, sending this header too. */
    public Desk with(String header, String value) {
        var other = new Desk(service, token);
        other.headers.putAll(headers);
        other.headers.put(header, value);
        return other;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, written(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, written(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends a body as it stands, for bodies that no JSON writer would write. */
    public Answer send(String method, String path, String body) {
        return sendBytes(method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /** Likewise, for bodies that are no text either. */
    public Answer sendBytes(String method, String path, byte[] body) {
        var request = HttpRequest.newBuilder(service.resolve(path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
        return answer(request);
    }

    /** Asks, and hangs up once it knows the status: for answers that do not end. */
    public int status(String method, String path) {
        var request = HttpRequest.newBuilder(service.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The status of a request that is written by hand, with header lines that no client would send. */
    public int rawStatus(String method, String target, String headers, String body) {
        var known = token.isEmpty() ? headers : "Authorization: Bearer " + token + "\r\n" + headers;
        return RawCall.status(service, method, target, known, body);
    }

    /** Sends a body without saying how long it is. */
    public Answer streams(String method, String path, String body) {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .version(HttpClient.Version.HTTP_1_1);
        headers.forEach(request::header);
        request.method(
                method,
                HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
        return answer(request);
    }

    private static Answer answer(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
