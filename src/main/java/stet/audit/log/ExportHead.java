package stet.audit.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The first line of an export: against what its entries hold.
 *
 * @param checkpoint the signed note
 * @param keys of those who may have signed it; whoever verifies has them from elsewhere and only compares
 * @param isWhole whether every entry below the checkpoint's size follows
 */
public record ExportHead(String checkpoint, List<String> keys, boolean isWhole) {
    public String json() {
        var line = ExportLine.JSON.createObjectNode().put("checkpoint", checkpoint);
        keys.forEach(line.putArray("keys")::add);
        return line.put("whole", isWhole).toString();
    }

    static boolean isOne(JsonNode line) {
        return line.has("checkpoint");
    }

    static ExportHead read(JsonNode line) {
        var keys = new ArrayList<String>();
        line.path("keys").forEach(key -> keys.add(key.asText()));
        return new ExportHead(
                line.path("checkpoint").asText(), keys, line.path("whole").asBoolean());
    }
}
