package stet.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import stet.audit.log.Written;

/** Somebody bends the trail as the superuser of the database, with the hashes made anew where that helps. */
final class Tampering {
    private static final List<String> EDITS = List.of(
            "at = at + interval '1 second'",
            "actor_id = 'x'",
            "actor_name = 'nobody'",
            "actor_kind = case actor_kind when 'SYSTEM' then 'MEMBER' else 'SYSTEM' end",
            "role = case role when 'LEGAL' then 'CHIEF' else 'LEGAL' end",
            "action = 'KILL'",
            "outcome = case outcome when 'DONE' then 'REFUSED' else 'DONE' end",
            "from_stage = 'KILLED'",
            "to_stage = 'KILLED'",
            "reason = 'Nothing to see'",
            "revision = repeat('f', 64)",
            "details = '{\"a\":1}'",
            "actor_cover = null, said_cover = null",
            "actor_cover = ':' || split_part(actor_cover, ':', 2), actor_name = 'erased-00000000', actor_id = 'erased-00000000'",
            "previous = repeat('1', 64)",
            "hash = repeat('1', 64)");

    private final Connection trail;
    private final Random random;

    Tampering(Connection trail, long seed) {
        this.trail = trail;
        this.random = new Random(seed);
    }

    /** What was done, and the first entry that is bad now. */
    record Done(String what, String book, long n, long place) {}

    Done bend() throws SQLException {
        var entry = anyEntry();
        return switch (random.nextInt(9)) {
            case 0, 1 -> edited(entry);
            case 2, 3 -> rewritten(entry);
            case 4 -> deleted(entry, random.nextBoolean());
            case 5 -> inserted(entry);
            case 6 -> swapped(entry);
            case 7 -> cut(entry);
            default -> nodeOrNote(entry);
        };
    }

    private Done edited(Done entry) throws SQLException {
        var edit = EDITS.get(random.nextInt(EDITS.size()));
        run("update trail set " + edit + " where book = ? and n = ?", entry.book, entry.n);
        return said("edited: " + edit, entry);
    }

    /** The chain is made whole again behind it, as good as it can be without the key. */
    private Done rewritten(Done entry) throws SQLException {
        var book = book(entry.book);
        var bent = book.get((int) entry.n - 1);
        rewrite(book, (int) entry.n - 1, with(bent, "Rewritten", bent.previous()));
        return said("rewritten with all hashes after it", entry);
    }

    private Done deleted(Done entry, boolean withItsPlace) throws SQLException {
        run("delete from trail where book = ? and n = ?", entry.book, entry.n);
        if (withItsPlace) {
            run("delete from trail_place where book = ? and n = ?", entry.book, entry.n);
        }
        return said("deleted" + (withItsPlace ? " with its place" : ""), entry);
    }

    /** At the end of a book, with a right hash: an act that never was. */
    private Done inserted(Done entry) throws SQLException {
        var book = book(entry.book);
        var last = book.get(book.size() - 1);
        var forged = with(
                new Written(
                        last.n() + 1,
                        last.book(),
                        last.at().plusSeconds(1),
                        last.actor(),
                        last.role(),
                        "APPROVE",
                        last.outcome(),
                        last.from(),
                        last.to(),
                        last.reason(),
                        last.revision(),
                        last.details(),
                        null,
                        null,
                        last.hash(),
                        last.hash()),
                "Forged",
                last.hash());
        try (var copy = trail.prepareStatement("""
                insert into trail (book, n, at, actor_id, actor_name, actor_kind, role, action, outcome, from_stage,
                    to_stage, reason, revision, details, actor_cover, said_cover, previous, hash, seal)
                select book, ?, at + interval '1 second', actor_id, actor_name, actor_kind, role, 'APPROVE', outcome,
                    from_stage, to_stage, 'Forged', revision, details, ?, ?, hash, ?, seal
                from trail where book = ? and n = ?
                """)) {
            bind(
                    copy,
                    forged.n(),
                    forged.actorCover().text(),
                    forged.saidCover().text(),
                    forged.hash(),
                    entry.book,
                    last.n());
            copy.executeUpdate();
        }
        return new Done("an act that never was", entry.book, forged.n(), -1);
    }

    private Done swapped(Done entry) throws SQLException {
        var book = book(entry.book);
        if (book.size() < 2) {
            return edited(entry);
        }
        long first = 1L + random.nextInt(book.size() - 1);
        run("update trail set n = n + 1000 where book = ? and n in (?, ?)", entry.book, first, first + 1);
        run("update trail set n = ? where book = ? and n = ?", first + 1, entry.book, first + 1000);
        run("update trail set n = ? where book = ? and n = ?", first, entry.book, first + 1001);
        return new Done("swapped with the next", entry.book, first, -1);
    }

    /** The end of the log is cut off with all that tells of it in the database: so does an old backup. */
    private Done cut(Done entry) throws SQLException {
        long size = Math.max(1, entry.place);
        run("delete from trail t using trail_place p where p.book = t.book and p.n = t.n and p.place >= ?", size);
        run("delete from trail_place where place >= ?", size);
        run("delete from trail_checkpoint where size > ?", size);
        run("delete from trail_node where (number + 1) * power(256, level) > ?", size);
        return new Done("cut off, or an old backup", "", 0, size);
    }

    private Done nodeOrNote(Done entry) throws SQLException {
        if (random.nextBoolean()) {
            run("update trail_checkpoint set note = replace(note, substr(note, strpos(note, E'\\n') + 1, 1), '9')"
                    + " where size = (select max(size) from trail_checkpoint)");
            return new Done("a checkpoint", "", 0, -2);
        }
        run("delete from trail_place where place = ?", entry.place);
        return new Done("a place taken away", "", 0, entry.place);
    }

    private void rewrite(List<Written> book, int from, Written bent) throws SQLException {
        var entry = bent;
        for (int i = from; i < book.size(); i++) {
            run(
                    "update trail set reason = ?, actor_cover = ?, said_cover = ?, previous = ?, hash = ? where book = ? and n = ?",
                    entry.reason(),
                    entry.actorCover().text(),
                    entry.saidCover().text(),
                    entry.previous(),
                    entry.hash(),
                    entry.book(),
                    entry.n());
            if (i + 1 < book.size()) {
                entry = with(book.get(i + 1), book.get(i + 1).reason(), entry.hash());
            }
        }
    }

    private static Written with(Written entry, String reason, String previous) {
        return new Written(
                        entry.n(),
                        entry.book(),
                        entry.at(),
                        entry.actor(),
                        entry.role(),
                        entry.action(),
                        entry.outcome(),
                        entry.from(),
                        entry.to(),
                        reason,
                        entry.revision(),
                        entry.details(),
                        null,
                        null,
                        previous,
                        previous)
                .sealed("0".repeat(32), "1".repeat(32));
    }

    private List<Written> book(String name) throws SQLException {
        var book = new ArrayList<Written>();
        Rows.each(
                trail,
                "select " + Rows.COLUMNS + " from trail t where t.book = ? order by t.n",
                (query, same) -> query.setString(1, name),
                row -> book.add(Rows.written(row)));
        return book;
    }

    private Done anyEntry() throws SQLException {
        var all = new ArrayList<Done>();
        Rows.each(
                trail,
                "select book, n, place from trail_place order by place",
                row -> all.add(new Done("", row.getString(1), row.getLong(2), row.getLong(3))));
        return all.get(random.nextInt(all.size()));
    }

    private static Done said(String what, Done entry) {
        return new Done(what, entry.book, entry.n, entry.place);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = trail.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
