package stet.canon;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON in the one form of RFC 8785, so that the same thing always has the same hash. Numbers with a fraction or of more
 * than 53 bits are left to the library, whose form of them is the standard's; all else is written at once.
 */
public final class CanonicalJson {
    private static final long EXACT = 1L << 53;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException where it cannot be written as JSON */
    public static String of(Object value) {
        try {
            var tree = value instanceof JsonNode node ? node : MAPPER.<JsonNode>valueToTree(value);
            return isPlain(tree) ? written(tree) : new JsonCanonicalizer(tree.toString()).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + value.getClass() + " cannot be written as JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("This JSON has no canonical form", e);
        }
    }

    private static boolean isPlain(JsonNode node) {
        if (node.isNumber()) {
            return node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) < EXACT;
        }
        for (var child : node) {
            if (!isPlain(child)) {
                return false;
            }
        }
        return true;
    }

    private static String written(JsonNode node) throws IOException {
        var text = new StringWriter();
        try (var json = MAPPER.createGenerator(text)) {
            write(node, json);
        }
        return text.toString();
    }

    /** Names in the order of their UTF-16 code units, which is the order of Java's strings. */
    private static void write(JsonNode node, JsonGenerator json) throws IOException {
        if (node.isObject()) {
            json.writeStartObject();
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            for (var member : members.entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (node.isArray()) {
            json.writeStartArray();
            for (var element : node) {
                write(element, json);
            }
            json.writeEndArray();
        } else {
            json.writeTree(node);
        }
    }
}
