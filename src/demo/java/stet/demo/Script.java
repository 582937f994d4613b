package stet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who does what with the stories of the demo: {@code script.json}, and the copy of each in {@code copy/}. */
final class Script {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Script() {}

    /**
     * A story of the script.
     *
     * @param by who files it
     * @param ends the stage in which it is left
     */
    record Story(String slug, String desk, String by, String ends, ObjectNode copy, List<Step> path) {}

    /**
     * What somebody does with a story.
     *
     * @param does a {@link Deed}, or a transition by its name in the API
     * @param with what the request says beside that
     */
    record Step(String by, String does, ObjectNode with) {}

    static List<Story> read() {
        return stream(resource("script.json")).map(Script::story).toList();
    }

    private static Story story(JsonNode scripted) {
        var slug = scripted.path("slug").asText();
        return new Story(
                slug,
                scripted.path("desk").asText(),
                scripted.path("by").asText(),
                scripted.path("ends").asText(),
                copy(slug),
                stream(scripted.path("path")).map(Script::step).toList());
    }

    private static Step step(JsonNode scripted) {
        ObjectNode with = scripted.deepCopy();
        with.remove(List.of("by", "does"));
        return new Step(scripted.path("by").asText(), scripted.path("does").asText(), with);
    }

    /** The body is written as a list of paragraphs. */
    private static ObjectNode copy(String slug) {
        var copy = (ObjectNode) resource("copy/" + slug + ".json");
        return copy.put(
                "body",
                stream(copy.path("body"))
                        .map(paragraph -> "<p>" + paragraph.asText() + "</p>")
                        .collect(Collectors.joining()));
    }

    private static JsonNode resource(String name) {
        try (var file = Script.class.getResourceAsStream(name)) {
            return JSON.readTree(Objects.requireNonNull(file, name));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
