package stet.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stet.newsroom.Scene;

/** The API document says all that a client has to know, in names that it can be generated with. */
@QuarkusTest
class ApiDocumentTest extends Scene {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z]*[a-z]");
    private static final Set<Integer> WITHOUT_A_BODY = Set.of(204, 301, 304);
    private static final Set<Integer> EVERYWHERE = Set.of(400, 406, 414, 431, 503);
    private static final Set<Integer> UNDER_THE_API = Set.of(401, 403, 429);

    private ApiDocument document;

    @BeforeEach
    void isAsked() {
        document = ApiDocument.of(asNobody());
    }

    @Test
    void everySchemaHasANameOfItsOwnWithoutANumber() {
        var schemas = document.root().at("/components/schemas");
        assertThat(schemas.properties()).extracting(Map.Entry::getKey).allMatch(NAME.asMatchPredicate());
        assertThat(schemas.properties()).allSatisfy(schema -> assertThat(isSaid(schema.getValue()))
                .as(schema.getKey())
                .isTrue());
    }

    @Test
    void nothingWithFieldsOrWordsOfItsOwnIsLeftWithoutAName() {
        var nameless = new ArrayList<String>();
        walk("/paths", document.root().path("paths"), (at, node) -> {
            if (node.has("properties") || node.has("enum") || node.has("oneOf")) {
                nameless.add(at);
            }
        });
        document.root().at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> walk(schema.getKey() + "/" + field.getKey(), field.getValue(), (at, node) -> {
                    if (node.has("properties") || node.has("enum") || node.has("oneOf")) {
                        nameless.add(at);
                    }
                })));
        assertThat(nameless).isEmpty();
    }

    @Test
    void everyAnswerSaysWhatItHolds() {
        var silent = new ArrayList<String>();
        for (var route : document.routes()) {
            route.said().path("responses").properties().forEach(answer -> {
                int status = Integer.parseInt(answer.getKey());
                var content = answer.getValue().path("content");
                boolean says = status >= 400
                        ? content.at("/application~1problem+json/schema/$ref")
                                .asText()
                                .endsWith("/Problem")
                        : WITHOUT_A_BODY.contains(status) ? content.isMissingNode() : isSaid(content);
                if (!says || answer.getValue().path("description").asText().isBlank()) {
                    silent.add(route.name() + " " + status);
                }
            });
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyParameterAndHeaderIsDescribedAndHasAnExample() {
        var bare = new ArrayList<String>();
        for (var route : document.routes()) {
            route.said().path("parameters").forEach(parameter -> {
                if (!isDescribed(parameter)) {
                    bare.add(route.name() + " " + parameter.path("name").asText());
                }
            });
            route.said().path("responses").forEach(answer -> answer.path("headers").properties().stream()
                    .filter(header -> !isDescribed(header.getValue()))
                    .forEach(header -> bare.add(route.name() + " " + header.getKey())));
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void everyRouteListsTheProblemsThatItMayAnswerWith() {
        var unlisted = new ArrayList<String>();
        for (var route : document.routes()) {
            if (!route.answers().containsAll(EVERYWHERE)
                    || (route.path().startsWith("/api/") && !route.answers().containsAll(UNDER_THE_API))
                    || (route.takesABody() && !route.answers().containsAll(Set.of(413, 415, 422)))
                    || (route.parameters("header").contains("If-Match")
                            && !route.answers().containsAll(Set.of(412, 428)))) {
                unlisted.add(route.name());
            }
        }
        assertThat(unlisted).isEmpty();
    }

    /** Every media type has a schema, and none is empty. */
    private static boolean isSaid(JsonNode said) {
        if (said.isEmpty()) {
            return false;
        }
        var schemas = new ArrayList<JsonNode>();
        said.forEach(media -> schemas.add(media.path("schema")));
        return said.has("type") || said.has("oneOf") || schemas.stream().noneMatch(JsonNode::isEmpty);
    }

    private static boolean isDescribed(JsonNode said) {
        return !said.path("description").asText().isBlank() && said.has("example");
    }

    private static void walk(String at, JsonNode node, BiConsumer<String, JsonNode> look) {
        look.accept(at, node);
        node.properties().forEach(field -> walk(at + "/" + field.getKey(), field.getValue(), look));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(at + "/" + i, node.get(i), look);
        }
    }
}
