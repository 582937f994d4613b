package stet.canon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
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

    @Test
    void isTheSameOfThingsAsOfTheirTree() {
        var things = new HashMap<String, Object>();
        things.put("nothing", null);
        things.put("at", Instant.parse("2026-11-23T18:00:00.5Z"));
        things.put("numbers", List.of(1, 2L, 1.5, (short) 3, BigInteger.TWO.pow(80), Long.MIN_VALUE, 1L << 53));
        things.put("whole", Map.of("b", Map.of(), "a", List.of(List.of(), true, Stage.FIRST)));
        things.put("record", new Pair("ﬀ", null));
        for (var key : List.copyOf(things.keySet())) {
            assertThat(CanonicalJson.of(things)).isEqualTo(CanonicalJson.of(JSON.valueToTree(things)));
            things.remove(key);
        }
        assertThat(CanonicalJson.of(List.of((1L << 53) - 1, -(1L << 53) + 1)))
                .isEqualTo("[9007199254740991,-9007199254740991]");
    }

    private enum Stage {
        FIRST
    }

    private record Pair(String one, String other) {}

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
