package stet.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A body as its schema asks for it, with something wrong here and there. */
final class FuzzedBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter AS_IT_IS = new JsonMapper().writer();
    /** So that half a surrogate pair is sent as one, which UTF-8 does not have. */
    private static final ObjectWriter ESCAPED = AS_IT_IS.with(JsonWriteFeature.ESCAPE_NON_ASCII);

    private static final int DEEPEST = 5;

    /** What goes with some transitions alone: otherwise the rest of most bodies would not be looked at. */
    private static final Map<String, Set<String>> GOES_WITH = Map.of(
            "slot", Set.of("schedule", "reschedule"),
            "failAfterMinutes", Set.of("schedule", "reschedule"),
            "notice", Set.of("withdraw", "kill"),
            "kind", Set.of("correct"));

    private static final Map<String, String> EXCLUDES =
            Map.of("local", "at", "zone", "at", "offset", "at", "indefinite", "until");

    private static final List<String> NO_JSON = List.of(
            "",
            "{",
            "[]",
            "null",
            "1",
            "\"x\"",
            "{}",
            "{}}",
            "\ufeff{}",
            "[".repeat(2_000),
            "{\"a\":".repeat(500),
            "NaN",
            "{\"a\":1e9999}",
            "{\"a\":" + "9".repeat(5_000) + "}",
            "{'a':1}",
            "{\"\\ud800\":1}",
            "// no\n{}",
            "\u0000{}");

    private final JsonNode document;
    private final Random random;
    private final Forged forged;
    private final FuzzedHtml html;

    FuzzedBody(JsonNode document, Random random, Forged forged) {
        this.document = document;
        this.random = random;
        this.forged = forged;
        this.html = new FuzzedHtml(random, forged);
    }

    String of(JsonNode schema) {
        if (forged.isWild() && forged.chance(8)) {
            return forged.one(NO_JSON);
        }
        var body = written(value("", schema, 0));
        return switch (random.nextInt(forged.isWild() ? 12 : 100)) {
            case 0 -> body.substring(0, random.nextInt(body.length() + 1));
            case 1 -> body + body;
            case 2 -> body.replaceFirst("\\{\"(\\w+)\"", "{\"$1\":null,\"$1\"");
            case 3 -> body.replaceFirst(":", ": ".repeat(2));
            default -> body;
        };
    }

    private String written(JsonNode value) {
        try {
            return (random.nextBoolean() ? ESCAPED : AS_IT_IS).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode value(String name, JsonNode schema, int depth) {
        if (depth > DEEPEST || (forged.isOdd() && forged.chance(3))) {
            return wrong();
        }
        if (schema.has("$ref")) {
            return value(name, document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (schema.has("enum")) {
            return JSON.textNode(
                    forged.choice(StreamSupport.stream(schema.path("enum").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var array = JSON.arrayNode();
                var items = schema.path("items");
                IntStream.range(0, forged.chance(60) ? 101 : random.nextInt(4))
                        .forEach(i -> array.add(value(name, items, depth + 1)));
                yield array;
            }
            case "integer", "number" -> number();
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(name));
        };
    }

    private String text(String name) {
        return switch (name) {
            case "body" -> forged.isOdd() ? html.next() : html.mild();
            case "slug" -> forged.isOdd() ? forged.value(name) : "seas-" + random.nextInt(1_000_000);
            default -> forged.value(name);
        };
    }

    /** Some of the fields, few or nearly all. */
    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        var properties = schema.path("properties");
        int tenths = List.of(3, 6, 9).get(random.nextInt(3));
        var transition = properties.path("transition");
        if (!transition.isMissingNode()) {
            object.set("transition", value("transition", transition, depth + 1));
        }
        properties.properties().forEach(field -> {
            if (random.nextInt(10) < tenths && goesWith(object, field.getKey())) {
                object.set(field.getKey(), value(field.getKey(), field.getValue(), depth + 1));
            }
        });
        if (forged.isOdd() && forged.chance(6)) {
            object.set(forged.text(), wrong());
        }
        return object;
    }

    private boolean goesWith(ObjectNode object, String field) {
        var with = GOES_WITH.get(field);
        var other = EXCLUDES.get(field);
        boolean isWithIt = with == null
                || !object.has("transition")
                || with.contains(object.path("transition")
                        .asText()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'));
        return (isWithIt && (other == null || !object.has(other))) || forged.isOdd();
    }

    private JsonNode number() {
        if (!forged.isOdd()) {
            return JSON.numberNode(1 + random.nextInt(5));
        }
        return switch (random.nextInt(8)) {
            case 0 -> JSON.numberNode(Integer.MAX_VALUE);
            case 1 -> JSON.numberNode(Integer.MIN_VALUE);
            case 2 -> JSON.numberNode(Long.MAX_VALUE);
            case 3 -> JSON.numberNode(1_441);
            default -> JSON.numberNode(random.nextInt(6) - 1);
        };
    }

    private JsonNode wrong() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextDouble() * 1e300);
            case 3 -> JSON.numberNode(new BigDecimal("1e400"));
            case 4 -> JSON.numberNode(BigInteger.TEN.pow(60));
            case 5 -> JSON.booleanNode(true);
            case 6 -> JSON.arrayNode().add(JSON.nullNode()).add(JSON.objectNode());
            case 7 -> JSON.objectNode().put("x", "y");
            case 8 -> deep(40);
            default -> JSON.textNode(forged.anything());
        };
    }

    private static JsonNode deep(int levels) {
        return levels == 0 ? JSON.textNode("x") : JSON.arrayNode().add(deep(levels - 1));
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
