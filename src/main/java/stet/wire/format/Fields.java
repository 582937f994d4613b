package stet.wire.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The fields of a JSON object, each under the names it has had in the versions of ninjs. */
record Fields(JsonNode node) {
    boolean isObject() {
        return node.isObject();
    }

    boolean hasAny(String... names) {
        return Stream.of(names).anyMatch(node::hasNonNull);
    }

    Fields at(String name) {
        return new Fields(node.path(name));
    }

    /** The first of these fields that holds a text or a number, as it is. */
    String text(String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isValueNode() && !value.isNull()) {
                var text = value.asText();
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return "";
    }

    String line(String... names) {
        return Lines.folded(text(names));
    }

    /** The same of objects, with every code and name that they have. */
    Stream<String> codes(String... names) {
        return Stream.concat(texts(names), objects(names).stream().flatMap(object -> Stream.of(
                        "qcode", "code", "uri", "name", "literal", "value")
                .map(object::text)));
    }

    /** All texts of these fields, be they one or a list, of texts or of objects that have a code or name. */
    Stream<String> texts(String... names) {
        return Stream.of(names)
                .map(node::path)
                .flatMap(value -> value.isArray() ? stream(value) : Stream.of(value))
                .map(value -> value.isObject()
                        ? new Fields(value).text("qcode", "code", "uri", "name", "value")
                        : value.asText(""));
    }

    List<Fields> objects(String... names) {
        var objects = new ArrayList<Fields>();
        for (var name : names) {
            parts(name).forEach(objects::add);
        }
        return objects;
    }

    /** The objects in a list, or under whatever names in an object. */
    List<Fields> parts(String name) {
        return stream(node.path(name))
                .filter(JsonNode::isObject)
                .map(Fields::new)
                .toList();
    }

    /** What ninjs 2 and 3 keep in a list by role; the first if none has a role. */
    String valued(String list, String role) {
        var first = "";
        for (var entry : parts(list)) {
            var has = Code.local(entry.text("role"));
            if (has.equals(role)) {
                return entry.text("value");
            }
            if (first.isEmpty() && (has.isEmpty() || role.equals("main"))) {
                first = entry.text("value");
            }
        }
        return role.equals("main") ? first : "";
    }

    private static Stream<JsonNode> stream(JsonNode value) {
        return StreamSupport.stream(value.spliterator(), false);
    }
}
