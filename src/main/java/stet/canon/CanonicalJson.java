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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

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
            var text = new StringWriter();
            boolean isPlain;
            try (var json = MAPPER.createGenerator(text)) {
                isPlain = write(value, json);
            }
            return isPlain
                    ? text.toString()
                    : new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + value.getClass() + " cannot be written as JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("This JSON has no canonical form", e);
        }
    }

    /** Whether it could; what was written until then is of no use where it could not. */
    private static boolean write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
            return true;
        } else if (value instanceof String text) {
            json.writeString(text);
            return true;
        } else if (value instanceof Map<?, ?> members) {
            var named = new ArrayList<Member>(members.size());
            members.forEach((name, member) -> named.add(new Member(String.valueOf(name), member)));
            return writeObject(named, json);
        } else if (value instanceof Collection<?> elements) {
            return writeArray(elements, json);
        } else if (value instanceof Integer || value instanceof Long) {
            return writeWhole(((Number) value).longValue(), json);
        } else if (value instanceof JsonNode node) {
            return writeNode(node, json);
        }
        return writeNode(MAPPER.<JsonNode>valueToTree(value), json);
    }

    private static boolean writeNode(JsonNode node, JsonGenerator json) throws IOException {
        if (node.isObject()) {
            var named = new ArrayList<Member>(node.size());
            node.properties().forEach(member -> named.add(new Member(member.getKey(), member.getValue())));
            return writeObject(named, json);
        } else if (node.isArray()) {
            return writeArray(node, json);
        } else if (node.isNumber()) {
            return node.isIntegralNumber() && node.canConvertToLong() && writeWhole(node.longValue(), json);
        }
        json.writeTree(node);
        return true;
    }

    /** Names in the order of their UTF-16 code units, which is the order of Java's strings. */
    private static boolean writeObject(List<Member> members, JsonGenerator json) throws IOException {
        members.sort(Comparator.comparing(Member::name));
        json.writeStartObject();
        for (var member : members) {
            json.writeFieldName(member.name());
            if (!write(member.value(), json)) {
                return false;
            }
        }
        json.writeEndObject();
        return true;
    }

    private static boolean writeArray(Iterable<?> elements, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var element : elements) {
            if (!write(element, json)) {
                return false;
            }
        }
        json.writeEndArray();
        return true;
    }

    private static boolean writeWhole(long number, JsonGenerator json) throws IOException {
        if (Math.abs(number) >= EXACT || number == Long.MIN_VALUE) {
            return false;
        }
        json.writeNumber(number);
        return true;
    }

    private record Member(String name, @Nullable Object value) {}
}
