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

    private InventedTrail() {}

    /** Books of twenty entries; the connection is the owner's. */
    public static void write(int entries, SigningKey key, Connection owner) throws SQLException {
        var pen = new Pen(key.seal());
        var actor =
                new Actor("6b7c1f7e-0b1f-4b6e-9a53-1b5f2f0f7a11", "rhea", Actor.Kind.MEMBER, stet.staff.Role.REPORTER);
        var act = new Act(
                actor,
                "SAVE",
                Act.Outcome.DONE,
                "DRAFT",
                "DRAFT",
                "A reason of some length, as people give them",
                "f".repeat(64),
                Map.of("words", 412, "kind", "UPDATE"));
        owner.setAutoCommit(false);
        var batch = new ArrayList<Entry>();
        var at = Instant.parse("2026-01-01T00:00:00Z");
        for (int book = 0; book * IN_A_BOOK < entries; book++) {
            var page = new Page("book-%08d".formatted(book), 0, Written.NOTHING, at.plusSeconds(book));
            for (int i = 0; i < IN_A_BOOK; i++) {
                var entry = pen.write(page, act);
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
}
