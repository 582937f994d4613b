package stet.door;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that no client would send: with another method, an address that is none, or headers that contradict each other. */
final class Bent {
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "get", "X");
    private static final List<String> RAW = List.of(
            "%zz",
            "%",
            "%00",
            "%c0%af",
            "%c0%80",
            "%ff%fe",
            "%ed%a0%80",
            "%f4%90%80%80",
            "%2e%2e/",
            "/../",
            "//",
            ";a=b",
            "%3b",
            "?",
            "#",
            "%0d%0a",
            "\u0001",
            "\u00e9\ud83d\ude00",
            "<>\"{}|\\^`",
            "&after&limit=&=",
            "+",
            "*",
            "%25%30%30");
    private static final List<String> RAW_HEADERS = List.of(
            "If-Match: \"1\"\r\nIf-Match: \"2\"",
            "Content-Type: application/json\r\nContent-Type: text/xml",
            "Accept: \u0001",
            "Idempotency-Key: a\r\nIdempotency-Key: \u00e9\u0000",
            "X: " + "y".repeat(20_000),
            "Content-Encoding: gzip",
            "Content-Length: 1",
            "Content-Length: -1",
            "Transfer-Encoding: gzip",
            "Authorization: Bearer",
            "Authorization: Basic \u00e9",
            "Cookie: ;;;=;a=\u00e9",
            "No colon",
            ": no name",
            "Last-Event-ID: \u0661",
            "Host: [",
            "Host: a.example:99999",
            "X-Forwarded-Proto: \u0001");

    private Bent() {}

    static FuzzedRequest of(FuzzedRequest request, Random random, Forged forged) {
        return request.bent(
                method -> forged.chance(4) ? forged.one(METHODS) : method,
                target -> random.nextBoolean() ? target : with(target, forged.one(RAW), random),
                random.nextBoolean() ? Map.of() : line(forged.one(RAW_HEADERS)));
    }

    private static String with(String target, String piece, Random random) {
        return new StringBuilder(target)
                .insert(1 + random.nextInt(target.length()), piece)
                .toString();
    }

    private static Map<String, String> line(String header) {
        var parts = header.split(": ", 2);
        return Map.of(parts[0], parts.length == 2 ? parts[1] : "");
    }
}
