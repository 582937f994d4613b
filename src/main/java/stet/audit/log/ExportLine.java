package stet.audit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as an export has it.
 *
 * @param place in the log, from 0
 * @param proof that it stands there, from the leaf's sibling up; empty where the export is the whole log
 */
public record ExportLine(long place, Written entry, List<Digest> proof) {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** One line of NDJSON, without its end. */
    public String json() {
        return tree().toString();
    }

    ObjectNode tree() {
        var line = JSON.createObjectNode().put("place", place);
        line.setAll((ObjectNode) JSON.valueToTree(entry));
        if (!proof.isEmpty()) {
            var texts = line.putArray("proof");
            proof.forEach(hash -> texts.add(hash.base64()));
        }
        return line;
    }

    /** @throws IllegalArgumentException where it is no such line */
    public static ExportLine read(JsonNode line) {
        try {
            var proof = new ArrayList<Digest>();
            line.path("proof").forEach(hash -> proof.add(Digest.ofBase64(hash.asText())));
            var entry = ((ObjectNode) line.deepCopy()).without(List.of("place", "proof"));
            return new ExportLine(line.path("place").asLong(-1), JSON.treeToValue(entry, Written.class), proof);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("This is not an entry of a trail", e);
        }
    }
}
