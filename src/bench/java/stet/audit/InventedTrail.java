package stet.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import stet.audit.log.SigningKey;
import stet.audit.log.Written;

/** Entries in great number, written as the service writes them, and nothing beside them. */
public final class InventedTrail {
    private static final int IN_A_BOOK = 20;
    private static final int AT_ONCE = 5_000;
    private static final int PENNED = 200_000;

    private static final Act SAVED = new Act(
            new Actor("6b7c1f7e-0b1f-4b6e-9a53-1b5f2f0f7a11", "rhea", Actor.Kind.MEMBER, stet.staff.Role.REPORTER),
            "SAVE",
            Act.Outcome.DONE,
            "DRAFT",
            "DRAFT",
            "A reason of some length, as people give them",
            "f".repeat(64),
            Map.of("words", 412, "kind", "UPDATE"));

    private InventedTrail() {}

    /** Books of twenty entries; the connection is the owner's. */
    public static void write(int entries, SigningKey key, Connection owner) throws SQLException {
        var pen = new Pen(key.seal());
        owner.setAutoCommit(false);
        var batch = new ArrayList<Entry>();
        var at = Instant.parse("2026-01-01T00:00:00Z");
        for (int book = 0; book * IN_A_BOOK < entries; book++) {
            var page = new Page("book-%08d".formatted(book), 0, Written.NOTHING, at.plusSeconds(book));
            for (int i = 0; i < IN_A_BOOK; i++) {
                var entry = pen.write(page, SAVED);
                batch.add(entry);
                page = new Page(page.book(), entry.n(), entry.hash(), page.at());
            }
            if (batch.size() >= AT_ONCE) {
                Entry.insert(batch, owner);
                owner.commit();
                batch.clear();
            }
        }
        Entry.insert(batch, owner);
        owner.commit();
    }

    /** How long it takes to bring an entry into its form, to hash and to seal it, in microseconds of one core. */
    public static double micros(SigningKey key) {
        var pen = new Pen(key.seal());
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            var page = new Page("book", 0, Written.NOTHING, Instant.parse("2026-01-01T00:00:00Z"));
            long from = System.nanoTime();
            for (int i = 0; i < PENNED; i++) {
                var entry = pen.write(page, SAVED);
                page = new Page(page.book(), entry.n(), entry.hash(), page.at());
            }
            best = Math.min(best, (System.nanoTime() - from) / 1e3 / PENNED);
        }
        return best;
    }
}
