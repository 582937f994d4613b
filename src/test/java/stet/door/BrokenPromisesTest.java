package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What would break a client is seen, and what would not is let be. */
class BrokenPromisesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STORY = "/paths/~1api~1stories~1{id}";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatWouldBreakAClientIsSeen(String what, Consumer<JsonNode> change) throws IOException {
        assertThat(brokenBy(change)).isNotEmpty();
    }

    static Stream<Arguments> whatWouldBreakAClientIsSeen() {
        return Stream.of(
                breaks("a route is gone", document -> object(document, "/paths").remove("/api/stories/{id}")),
                breaks("a method is gone", document -> object(document, STORY).remove("get")),
                breaks("a parameter is gone", document -> array(document, "/paths/~1api~1stories/get/parameters")
                        .remove(0)),
                breaks("a new parameter must be sent", document -> array(document, STORY + "/get/parameters")
                        .addObject()
                        .put("name", "edition")
                        .put("in", "query")
                        .put("required", true)
                        .putObject("schema")
                        .put("type", "string")),
                breaks("a field is gone from an answer", document -> fields(document, "WholeStory")
                        .remove("stage")),
                breaks("a field of an answer is of another kind", document -> fields(document, "WholeStory")
                        .putObject("version")
                        .put("type", "string")),
                breaks(
                        "a field of an answer may be left out",
                        document -> ((ArrayNode) document.at("/components/schemas/WholeStory/required")).removeAll()),
                breaks("a field of a body is gone", document -> fields(document, "WantedTransition")
                        .remove("slot")),
                breaks("a field of a body must be sent", document -> object(document, "/components/schemas/NewStory")
                        .putArray("required")
                        .add("desk")),
                breaks("a word is no longer taken", document -> array(document, "/components/schemas/Transition/enum")
                        .remove(0)),
                breaks("an answer is gone", document -> object(document, STORY + "/get/responses")
                        .remove("200")));
    }

    @Test
    void whatOnlyAddsIsLetBe() throws IOException {
        assertThat(brokenBy(document -> {
                    object(document, "/paths").set("/api/editions", document.at("/paths/~1api~1desks"));
                    fields(document, "WholeStory").putObject("edition").put("type", "string");
                    array(document, STORY + "/get/parameters")
                            .addObject()
                            .put("name", "edition")
                            .put("in", "query")
                            .putObject("schema")
                            .put("type", "string");
                }))
                .isEmpty();
    }

    private static java.util.List<String> brokenBy(Consumer<JsonNode> change) throws IOException {
        var released = JSON.readTree(ContractTest.RELEASED.toFile());
        var changed = released.deepCopy();
        change.accept(changed);
        assertThat((Object) changed).isNotEqualTo(released);
        return new Contract(released).brokenBy(changed);
    }

    private static Arguments breaks(String what, Consumer<JsonNode> change) {
        return arguments(what, change);
    }

    private static ObjectNode object(JsonNode document, String at) {
        return (ObjectNode) document.at(at);
    }

    private static ArrayNode array(JsonNode document, String at) {
        return (ArrayNode) document.at(at);
    }

    private static ObjectNode fields(JsonNode document, String schema) {
        return object(document, "/components/schemas/" + schema + "/properties");
    }
}
