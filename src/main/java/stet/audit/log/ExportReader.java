package stet.audit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an export, NDJSON or CSV, line by line. */
final class ExportReader {
    private ExportReader() {}

    /** What is done with it. */
    interface Lines {
        void head(ExportHead head);

        void entry(ExportLine line);

        /** @param said how many entries it says that it has; none where the last line is missing, as it is in CSV */
        void end(@Nullable Long said);
    }

    /** @throws IllegalArgumentException where a line is none of an export */
    static void read(Reader export, Lines lines) throws IOException {
        var text = new BufferedReader(export);
        text.mark(1);
        int first = text.read();
        text.reset();
        if (first == '{') {
            json(text, lines);
        } else {
            sheet(text, lines);
        }
    }

    private static void json(BufferedReader text, Lines lines) throws IOException {
        var said = Optional.<Long>empty();
        for (var line = text.readLine(); line != null; line = text.readLine()) {
            var tree = tree(line);
            if (said.isPresent()) {
                throw new IllegalArgumentException("Something follows the last line of the export");
            }
            if (ExportHead.isOne(tree)) {
                lines.head(ExportHead.read(tree));
            } else if (tree.has("entries")) {
                said = Optional.of(tree.path("entries").asLong());
            } else {
                lines.entry(ExportLine.read(tree));
            }
        }
        lines.end(said.orElseThrow(
                () -> new IllegalArgumentException("The export breaks off: its last line is missing")));
    }

    private static void sheet(Reader text, Lines lines) throws IOException {
        try (var rows = Sheet.rows(text)) {
            while (rows.hasNextValue()) {
                lines.entry(Sheet.read(rows.nextValue()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no export of a trail", e);
        }
        lines.end(null);
    }

    private static JsonNode tree(String line) {
        try {
            return ExportLine.JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A line of the export is not JSON", e);
        }
    }
}
