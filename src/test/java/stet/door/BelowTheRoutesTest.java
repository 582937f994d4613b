package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stet.newsroom.RawCall;
import stet.newsroom.Scene;

/** What the server refuses before it looks for a route is a problem like any other. */
@QuarkusTest
class BelowTheRoutesTest extends Scene {
    private static final String GET = "GET /api/stories HTTP/1.1\r\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void itIsAProblem(String what, int status, String head) {
        try (var call = RawCall.to(address())) {
            call.sends(head + "Host: newsroom.example\r\nConnection: close\r\n\r\n");
            var answer = call.rest();
            assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
            assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
            assertThat(answer).contains("\"status\":" + status, "\"detail\":");
        }
    }

    static Stream<Arguments> itIsAProblem() {
        return Stream.of(
                arguments("a long address", 414, "GET /api/stories?q=" + "a".repeat(9_000) + " HTTP/1.1\r\n"),
                arguments("a very long one", 414, "GET /api/stories?q=" + "a".repeat(60_000) + " HTTP/1.1\r\n"),
                arguments("a zero character", 400, "GET /api/stories/%00 HTTP/1.1\r\n"),
                arguments("a long header", 431, GET + "X-Note: " + "a".repeat(20_000) + "\r\n"),
                arguments("many headers", 431, GET + "X-Note: a\r\n".repeat(120)),
                arguments("no such route", 404, "GET /nothing HTTP/1.1\r\n"));
    }

    /** The server hangs up on it before the service hears of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/stories/%zz HTTP/1.1\r\n",
                "GET /live/world?after=%a HTTP/1.1\r\n",
                GET + "X Note: a\r\n",
                GET + "X-Note: a\u0001b\r\n",
                GET + "Content-Length: many\r\n",
                GET + "Content-Length: 1\r\nContent-Length: 2\r\n"
            })
    void whatIsNoRequestOfHttpIsRefusedWithoutAWord(String head) {
        try (var call = RawCall.to(address())) {
            call.sends(head + "Host: newsroom.example\r\nConnection: close\r\n\r\n");
            var answer = call.rest();
            assertThat(answer).startsWith("HTTP/1.1 400 Bad Request");
            assertThat(answer).endsWith("content-length: 0\r\n\r\n");
        }
    }
}
