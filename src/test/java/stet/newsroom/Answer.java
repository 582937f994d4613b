package stet.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the service answered. */
public record Answer(HttpResponse<String> http) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return http.statusCode();
    }

    public String text() {
        return http.body();
    }

    public JsonNode json() {
        try {
            return http.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(http.body());
        } catch (IOException e) {
            throw new UncheckedIOException(http.body(), e);
        }
    }

    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }

    /** Fails unless the status is this one; shows the body. */
    public Answer is(int status) {
        assertThat(status()).as(text()).isEqualTo(status);
        return this;
    }

    /** A problem of RFC 9457 with this status and code. */
    public Answer isProblem(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("code").asText()).as(text()).isEqualTo(code);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(json().path("detail").asText()).isNotBlank();
        assertThat(json().path("type").asText()).startsWith("urn:stet:problem:");
        return this;
    }

    public List<String> texts(String array) {
        return StreamSupport.stream(json().path(array).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
