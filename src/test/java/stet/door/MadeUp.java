package stet.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import stet.newsroom.Desk;

/** Makes up a request to a route of the API document: every parameter, the headers and the body. */
final class MadeUp {
    private static final Pattern TAGGED = Pattern.compile("(/api/(stories|packages)/[^/?]+).*");
    private static final String CHIEF = "carla";
    private static final Map<String, String> ROLES = Map.of(
            "GET /api/audit", "ada",
            "POST /api/audit", "ada",
            "POST /api/wire/items", "the wire feed");
    private static final List<byte[]> NO_UTF_8 = List.of(
            new byte[] {(byte) 0xc3, 0x28},
            new byte[] {(byte) 0xff},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xc0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80});

    private final ApiDocument document;
    private final Map<String, Desk> callers;
    private final Desk reader;

    MadeUp(ApiDocument document, Map<String, Desk> callers, Desk reader) {
        this.document = document;
        this.callers = new TreeMap<>(callers);
        this.reader = reader;
    }

    FuzzedRequest request(long seed, ApiDocument.Route route, Random random, Forged forged) {
        var caller = !forged.isWild() ? mayDo(route) : forged.one(List.copyOf(callers.keySet()));
        var target = path(route, forged) + query(route, forged);
        var headers = FuzzedHeaders.of(route, random, forged, () -> tag(target));
        var body = route.takesABody() ? bytes(body(route, random, forged), random, forged) : null;
        return new FuzzedRequest(seed, caller, callers.get(caller), route.method(), target, headers, body);
    }

    /** Somebody whose role lets them do nearly all at such an address, so that what lies behind is reached. */
    private String mayDo(ApiDocument.Route route) {
        var may = ROLES.entrySet().stream()
                .filter(role -> route.name().startsWith(role.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(CHIEF);
        return callers.containsKey(may) ? may : CHIEF;
    }

    /** Of what is at this address, if anything is. */
    private String tag(String target) {
        var address = TAGGED.matcher(target);
        return address.matches() ? reader.get(address.group(1)).header("ETag") : "";
    }

    private static String path(ApiDocument.Route route, Forged forged) {
        var path = route.path();
        for (var name : route.parameters("path")) {
            path = path.replace("{" + name + "}", step(isOfTheWire(path, name) ? "uri" : name, forged));
        }
        return path;
    }

    private static boolean isOfTheWire(String path, String name) {
        return name.equals("id") && path.startsWith("/api/wire/items");
    }

    /** A step of a path; without a letter, or of dots, it would be another route. */
    private static String step(String name, Forged forged) {
        var value = forged.value(name);
        return value.matches("[./]*") ? Forged.NOTHING : encoded(value);
    }

    private static String query(ApiDocument.Route route, Forged forged) {
        var query = new StringBuilder();
        for (var parameter : route.said().path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("query") && !forged.chance(3)) {
                do {
                    add(query, name, value(name, parameter.path("schema"), forged));
                } while (forged.isOdd() && forged.chance(2));
            }
        }
        if (forged.isOdd() && forged.chance(4)) {
            add(query, forged.text(), forged.text());
        }
        return query.toString();
    }

    private static String value(String name, JsonNode schema, Forged forged) {
        var choices = schema.path("type").asText().equals("array") ? schema.at("/items/enum") : schema.path("enum");
        return choices.isEmpty()
                ? forged.value(name)
                : forged.choice(StreamSupport.stream(choices.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value));
    }

    private String body(ApiDocument.Route route, Random random, Forged forged) {
        var message = new FuzzedMessage(random, forged);
        if (route.path().equals("/api/wire/items/batch")) {
            return message.lines();
        }
        if (route.path().equals("/api/wire/items")) {
            return message.next();
        }
        var schema = route.said().at("/requestBody/content/application~1json/schema");
        return new FuzzedBody(document.root(), random, forged).of(schema);
    }

    /** Mostly UTF-8. */
    private static byte[] bytes(String text, Random random, Forged forged) {
        var bytes =
                text.getBytes(forged.isWild() && forged.chance(20) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (forged.isWild() && forged.chance(12) && bytes.length > 8) {
            var wrong = forged.one(NO_UTF_8);
            System.arraycopy(wrong, 0, bytes, random.nextInt(bytes.length - wrong.length), wrong.length);
        }
        return bytes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
    }
}
