package stet.canon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] TEXTS = {
        "",
        "plain",
        "Zürich",
        "\u0001\b\t\n\f\r\u001f\u007f",
        "\"quoted\\\"",
        "a/b",
        "\u2028",
        "😀",
        "€",
        "ﬀ",
        "𝄞",
        "</script>"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void isWhatTheLibraryWrites(long seed) throws IOException {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var invented = invented(random, 4);
            assertThat(CanonicalJson.of(invented))
                    .isEqualTo(new JsonCanonicalizer(invented.toString()).getEncodedString());
        }
    }

    private static JsonNode invented(Random random, int deep) {
        if (deep == 4 || (deep > 0 && random.nextInt(3) == 0)) {
            var object = JSON.createObjectNode();
            for (int i = random.nextInt(6); i >= 0; i--) {
                object.set(TEXTS[random.nextInt(TEXTS.length)] + random.nextInt(20), invented(random, deep - 1));
            }
            return object;
        }
        if (deep > 0 && random.nextInt(3) == 0) {
            var array = JSON.createArrayNode();
            for (int i = random.nextInt(4); i > 0; i--) {
                array.add(invented(random, deep - 1));
            }
            return array;
        }
        var nodes = JSON.getNodeFactory();
        return switch (random.nextInt(8)) {
            case 0 -> nodes.numberNode(random.nextInt());
            case 1 -> nodes.numberNode(random.nextLong());
            case 2 -> nodes.numberNode(random.nextGaussian() * 1e6);
            case 3 -> nodes.nullNode();
            case 4 -> nodes.booleanNode(random.nextBoolean());
            default -> nodes.textNode(TEXTS[random.nextInt(TEXTS.length)]);
        };
    }
}
