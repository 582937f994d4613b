package stet.door;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Headers that a route takes, and some that it never heard of. */
final class FuzzedHeaders {
    private static final int LONGEST = 2_000;
    private static final List<String> TAGS = List.of(
            "\"1\"",
            "\"2\"",
            "\"01\"",
            "*",
            "",
            "x",
            "\"",
            "W/\"1\"",
            "\"1\", \"2\"",
            "\"-1\"",
            "\"2147483648\"",
            "\"99999999999999999999\"",
            "\"1\"\"");
    private static final List<String> KEYS =
            List.of("a", "b", "", " ", "k".repeat(255), "k".repeat(256), "' or 1=1", "\u00e9");
    private static final List<String> ACCEPTED = List.of(
            "*/*",
            "text/html",
            "image/png",
            "x",
            "",
            "/",
            "*/x",
            "application/json;q=0",
            "application/json;q=2",
            "application/json;q=x",
            "application/json;charset=x",
            "text/html, application/json;q=0.1, */*;q=",
            ",,,;;;=",
            "a/b,".repeat(400));
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/json;charset=utf-16",
            "application/json;charset=nothing",
            "application/json;charset=",
            "application/json; charset=\"",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "*/*",
            "x",
            "",
            "application/merge-patch+json",
            "application/json, text/xml");
    private static final List<String> STRAYS = List.of(
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "Range",
            "Prefer",
            "X-HTTP-Method-Override",
            "X-Forwarded-Host",
            "Forwarded",
            "Accept-Language",
            "Accept-Charset",
            "Accept-Encoding",
            "Content-Encoding",
            "Cookie",
            "Origin",
            "Access-Control-Request-Method",
            "traceparent");

    private FuzzedHeaders() {}

    /** @param tag of the state in which the thing at this address is */
    static Map<String, String> of(ApiDocument.Route route, Random random, Forged forged, Supplier<String> tag) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : route.parameters("header")) {
            switch (name) {
                case "If-Match" -> {
                    if (!forged.isOdd()) {
                        headers.put(name, tag.get());
                    } else if (!forged.chance(4)) {
                        headers.put(name, forged.one(TAGS));
                    }
                }
                case "Idempotency-Key" -> {
                    if (forged.chance(4)) {
                        headers.put(name, forged.one(KEYS));
                    }
                }
                default -> {
                    if (random.nextBoolean()) {
                        headers.put(name, printable(forged.value(name)));
                    }
                }
            }
        }
        if (forged.isOdd() && forged.chance(2)) {
            headers.put("Accept", forged.one(ACCEPTED));
        }
        if (route.takesABody()) {
            headers.put("Content-Type", type(route, forged));
        }
        if (forged.chance(8)) {
            headers.put(forged.one(STRAYS), printable(forged.anything()));
        }
        return headers;
    }

    private static String type(ApiDocument.Route route, Forged forged) {
        var types = new ArrayList<String>();
        route.said().at("/requestBody/content").fieldNames().forEachRemaining(types::add);
        return forged.one((forged.isOdd() && forged.chance(2)) || types.isEmpty() ? TYPES : types);
    }

    /** What a well-bred client sends as a header's value. */
    private static String printable(String text) {
        var value = text.replaceAll("[^\\x20-\\x7e\\xa1-\\xff]", "?");
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }
}
