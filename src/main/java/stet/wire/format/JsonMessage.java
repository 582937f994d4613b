package stet.wire.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;

/** A message in JSON: a ninjs object, a list of them, a page of a content API, or an envelope around its items. */
final class JsonMessage {
    private static final int DEEPEST = 60;
    private static final ObjectReader READER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Payload.MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .readerFor(JsonNode.class);

    private JsonMessage() {}

    static List<? extends Entry> entries(byte[] bytes) throws Unreadable {
        var root = tree(bytes, 0, bytes.length);
        var data = root.path("data");
        if (root.has("api_version") && data.isObject()) {
            return enveloped(data).stream()
                    .map(item -> new Ninjs(withCopy(item, root.path("nitf")), "AP"))
                    .toList();
        }
        var items = data.isObject() && !root.has("uri") ? enveloped(data) : listed(root);
        return items.stream().map(item -> new Ninjs(item, "")).toList();
    }

    static Dispatch item(byte[] bytes, int offset, int length) throws Unreadable {
        var root = tree(bytes, offset, length);
        if (!root.isObject()) {
            throw new Unreadable("NOT_NINJS", "An item is one JSON object.");
        }
        return new Ninjs(root, "").dispatch();
    }

    /** The AP's and Reuters Connect's answers: one item, a page of them, or what a search found. */
    private static List<JsonNode> enveloped(JsonNode data) {
        var page = data.path("search").isObject() ? data.path("search") : data;
        if (!page.path("items").isArray()) {
            return page.path("item").isObject() ? List.of(page.path("item")) : List.of();
        }
        return list(page.path("items")).stream()
                .map(entry -> entry.path("item").isObject() ? entry.path("item") : entry)
                .toList();
    }

    /** The AP only links to the copy; clients that have fetched it put it beside the envelope. */
    private static JsonNode withCopy(JsonNode item, JsonNode fetched) {
        return item instanceof ObjectNode object && fetched.hasNonNull("body_html") && !item.has("body_html")
                ? object.set("body_html", fetched.path("body_html"))
                : item;
    }

    private static List<JsonNode> listed(JsonNode root) {
        if (root.isArray()) {
            return list(root);
        }
        for (var page : List.of("item", "items", "_items")) {
            if (root.path(page).isArray()) {
                return list(root.path(page));
            }
        }
        return List.of(root);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static JsonNode tree(byte[] bytes, int offset, int length) throws Unreadable {
        if (length > Payload.MOST_BYTES) {
            throw new Unreadable("TOO_LARGE", "The item is larger than 10 MB.");
        }
        try {
            return READER.readTree(bytes, offset, length);
        } catch (StreamConstraintsException beyond) {
            throw beyond.getOriginalMessage().contains("nesting depth")
                    ? new Unreadable("TOO_DEEP", "The message nests more than 60 objects in each other.")
                    : new Unreadable("TOO_LARGE", "The message holds a number or a name without end.");
        } catch (IOException broken) {
            throw new Unreadable("NOT_JSON", "The message is no well-formed JSON.");
        }
    }
}
