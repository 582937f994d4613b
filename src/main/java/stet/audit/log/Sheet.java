package stet.audit.log;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import stet.canon.CanonicalJson;

/**
 * An export as CSV (RFC 4180). A text that a spreadsheet could take for a formula has an apostrophe before it, and so has one
 * that begins with an apostrophe; reading takes it away again, and the hash is that of the text.
 */
public final class Sheet {
    private static final CsvMapper CSV = new CsvMapper();
    private static final String SUSPECT = "=+-@\t\r'";
    private static final String NAMES =
            "place n book at actor/id actor/name actor/kind role action outcome from to reason "
                    + "revision details actorCover saidCover previous hash proof";

    private static final Map<String, JsonPointer> COLUMNS = new LinkedHashMap<>();

    static {
        for (var name : NAMES.split(" ", -1)) {
            COLUMNS.put(name.replace('/', '.'), JsonPointer.compile("/" + name));
        }
    }

    private Sheet() {}

    /** Its header stands at once. */
    public static SequenceWriter writer(OutputStream out) throws IOException {
        var schema = CsvSchema.builder();
        COLUMNS.keySet().forEach(schema::addColumn);
        return CSV.writer(schema.build().withHeader().withLineSeparator("\r\n")).writeValues(out);
    }

    /** What the writer takes. */
    public static Map<String, String> row(ExportLine line) {
        var tree = line.tree();
        var row = new LinkedHashMap<String, String>();
        COLUMNS.forEach((name, pointer) -> row.put(name, harmless(text(name, tree.at(pointer)))));
        return row;
    }

    static MappingIterator<Map<String, String>> rows(Reader text) throws IOException {
        return CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text);
    }

    /** @throws IllegalArgumentException where it is no row of an export */
    static ExportLine read(Map<String, String> row) {
        var tree = ExportLine.JSON.createObjectNode();
        var actor = tree.putObject("actor");
        row.forEach((name, text) -> {
            if (!COLUMNS.containsKey(name)) {
                throw new IllegalArgumentException("An export has no column " + name);
            }
            var at = name.startsWith("actor.") ? actor : tree;
            put(at, name.substring(name.indexOf('.') + 1), original(text));
        });
        return ExportLine.read(tree);
    }

    private static void put(ObjectNode tree, String name, String text) {
        try {
            switch (name) {
                case "place", "n" -> tree.put(name, Long.parseLong(text));
                case "details" -> tree.set(name, ExportLine.JSON.readTree(text));
                case "proof" -> {
                    var proof = tree.putArray(name);
                    Arrays.stream(text.split(" ", -1))
                            .filter(hash -> !hash.isEmpty())
                            .forEach(proof::add);
                }
                default -> tree.put(name, text.isEmpty() ? null : text);
            }
        } catch (JsonProcessingException | NumberFormatException e) {
            throw new IllegalArgumentException("Column " + name + " cannot be read", e);
        }
    }

    private static String text(String name, JsonNode node) {
        return switch (name) {
            case "details" -> CanonicalJson.of(node);
            case "proof" ->
                StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "));
            default -> node.isNull() || node.isMissingNode() ? "" : node.asText();
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && SUSPECT.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String original(String text) {
        return text.startsWith("'") ? text.substring(1) : text;
    }
}
