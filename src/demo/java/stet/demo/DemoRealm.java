package stet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The realm of production with the demo's people and settings laid over it. */
final class DemoRealm {
    static final String FILE = "newsroom-realm.json";

    private static final List<String> KEYS = List.of("clientId", "username", "client");
    private static final ObjectMapper JSON = new ObjectMapper();

    private DemoRealm() {}

    static String in(Path realms) throws IOException {
        var realm = JSON.readTree(realms.resolve(FILE).toFile());
        var demo = JSON.readTree(realms.resolve("newsroom-demo.json").toFile());
        return laidOver(realm, demo).toPrettyString();
    }

    /** The files of the other realms, by name. */
    static Map<String, String> othersIn(Path realms) throws IOException {
        var others = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(realms, "*-realm.json")) {
            for (var file : files) {
                others.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        others.remove(FILE);
        return others;
    }

    private static JsonNode laidOver(JsonNode below, JsonNode above) {
        if (below instanceof ObjectNode object && above instanceof ObjectNode changes) {
            changes.properties().forEach(change -> {
                var old = object.get(change.getKey());
                object.set(change.getKey(), old == null ? change.getValue() : laidOver(old, change.getValue()));
            });
            return object;
        }
        if (below instanceof ArrayNode array && above instanceof ArrayNode additions) {
            additions.forEach(addition -> add(array, addition));
            return array;
        }
        return above;
    }

    private static void add(ArrayNode array, JsonNode addition) {
        for (var element : array) {
            if (sameThing(element, addition)) {
                laidOver(element, addition);
                return;
            }
        }
        array.add(addition);
    }

    private static boolean sameThing(JsonNode one, JsonNode other) {
        return one.equals(other)
                || KEYS.stream().anyMatch(key -> one.has(key) && Objects.equals(one.get(key), other.get(key)));
    }
}
