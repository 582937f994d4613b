package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stet.audit.log.CachedNodes;
import stet.audit.log.Digest;
import stet.audit.log.ExportHead;
import stet.audit.log.ExportLine;
import stet.audit.log.Sheet;
import stet.audit.log.Tree;
import stet.audit.log.VerifierKey;
import stet.problem.NotFound;

/**
 * Writes entries out, in the order of their places and with what it takes to verify them alone: the whole log needs only its
 * checkpoint, a part of it has a proof for each entry.
 */
@ApplicationScoped
class Export {
    private final Checkpoints checkpoints;
    private final StoredNodes nodes;
    private final Ledger ledger;
    private final Keys keys;

    Export(Checkpoints checkpoints, StoredNodes nodes, Ledger ledger, Keys keys) {
        this.checkpoints = checkpoints;
        this.nodes = nodes;
        this.ledger = ledger;
        this.keys = keys;
    }

    /** The newest checkpoint: what is exported stands below it. */
    Checkpoints.Sealed checkpoint() {
        return checkpoints.latest().orElseThrow(() -> new NotFound("The trail has no checkpoint yet."));
    }

    /** The checkpoint's line, a line for each entry, and one with their number. */
    void ndjson(Wanted wanted, Checkpoints.Sealed checkpoint, OutputStream out) throws IOException {
        var trusted = keys.trusted().stream().map(VerifierKey::text).toList();
        write(new ExportHead(checkpoint.note(), trusted, wanted.isEverything()).json(), out);
        long entries = each(wanted, checkpoint.size(), line -> write(line.json(), out));
        write("{\"entries\":%d}".formatted(entries), out);
        out.flush();
    }

    /** The header's line and a line for each entry. */
    void csv(Wanted wanted, Checkpoints.Sealed checkpoint, OutputStream out) throws IOException {
        try (var sheet = Sheet.writer(out)) {
            each(wanted, checkpoint.size(), line -> sheet.write(Sheet.row(line)));
        }
    }

    private interface Writer {
        void write(ExportLine line) throws IOException;
    }

    private long each(Wanted wanted, long size, Writer writer) throws IOException {
        var tree = new Tree(new CachedNodes(nodes, size));
        var written = new long[1];
        try {
            ledger.each(wanted, size, placed -> {
                long place = placed.place() == null ? -1 : placed.place();
                List<Digest> proof = wanted.isEverything() ? List.of() : tree.inclusion(place, size);
                try {
                    writer.write(new ExportLine(place, placed.entry(), proof));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                written[0]++;
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written[0];
    }

    private static void write(String line, OutputStream out) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
