package stet.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A body as its schema asks for it, with something wrong here and there; seeded, so that it can be had again. */
record FuzzedBody(JsonNode document, Random random) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 5;
    private static final List<String> TEXTS = List.of(
            "Calm seas",
            "<p>Calm seas, said Reuters.</p>",
            "world",
            "business",
            "edna",
            "LEGAL",
            "submit",
            "2099-11-23T18:00:00Z",
            "2099-11-23T18:00",
            "2027-03-28T02:30",
            "Europe/Berlin",
            "+08:00",
            "urn:valdora:1",
            "",
            " ",
            "\u0000",
            "\ud800",
            "\u202e\ufeff",
            "\uffff",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "<p>".repeat(300),
            "&amp;&#x0;&#xd800;&#99999999;",
            "x".repeat(5_000),
            "\ud83d\ude00".repeat(500),
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999Z",
            "5f0e1c9a-0000-4000-8000-000000000000",
            "%s%n${7*7}",
            "999999999999999999999999",
            "/live/stories/x",
            "javascript:alert(1)",
            "http://[::1]:99999/\u0001");

    static String of(JsonNode document, JsonNode schema, Random random) {
        var chance = random.nextInt(100);
        if (chance < 6) {
            return List.of(
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
                            "NaN",
                            "{\"a\":1e9999}")
                    .get(random.nextInt(12));
        }
        var body = new FuzzedBody(document, random).value(schema, 0).toString();
        return chance < 9 ? body.substring(0, random.nextInt(body.length() + 1)) : body;
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (random.nextInt(12) == 0 || depth > DEEPEST) {
            return wrong();
        }
        if (schema.has("$ref")) {
            return value(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> {
                var array = JSON.arrayNode();
                IntStream.range(0, random.nextInt(4)).forEach(i -> array.add(value(schema.path("items"), depth + 1)));
                yield array;
            }
            case "integer", "number" ->
                JSON.numberNode(List.of(0, 1, 2, 3, -1, 60, 1_440, Integer.MAX_VALUE, Integer.MIN_VALUE)
                        .get(random.nextInt(9)));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.textNode(text(random));
        };
    }

    static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private JsonNode object(JsonNode schema, int depth) {
        var object = JSON.objectNode();
        schema.path("properties").properties().forEach(field -> {
            if (random.nextInt(5) > 0) {
                object.set(field.getKey(), value(field.getValue(), depth + 1));
            }
        });
        if (random.nextInt(25) == 0) {
            object.put(text(random), 1);
        }
        return object;
    }

    private JsonNode wrong() {
        return switch (random.nextInt(7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(random.nextLong());
            case 2 -> JSON.numberNode(random.nextDouble() * 1e300);
            case 3 -> JSON.booleanNode(true);
            case 4 -> JSON.arrayNode().add(JSON.nullNode()).add(JSON.objectNode());
            case 5 -> JSON.objectNode().put("x", "y");
            default -> JSON.textNode(text(random));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }
}
