package stet.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import stet.newsroom.Scene;

/**
 * The API document in {@code docs} is the service's own, and keeps what the last release promised. Run with
 * {@code -Dwrite.docs=true} to write it anew.
 */
@QuarkusTest
class ContractTest extends Scene {
    static final Path RELEASED = Path.of("src", "test", "resources", "stet", "door", "openapi-released.json");
    private static final Path DOCUMENT = Path.of("docs", "api", "openapi.json");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    @Test
    void theDocumentInTheDocsIsTheServices() throws IOException {
        var document = written(ApiDocument.of(asNobody()).root());
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(document);
    }

    @Test
    void whatTheLastReleasePromisedIsKept() throws IOException {
        var released = new Contract(JSON.readTree(RELEASED.toFile()));
        assertThat(released.brokenBy(ApiDocument.of(asNobody()).root())).isEmpty();
    }

    /** With sorted fields, so that two of the same are the same text. */
    private static String written(JsonNode document) throws IOException {
        return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
    }
}
