package stet.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.audit.log.SignedNote;

/** The checkpoints that were sealed, by the size of the log that they vouch for. */
@ApplicationScoped
@Transactional
class Checkpoints {
    private final EntityManager database;

    Checkpoints(EntityManager database) {
        this.database = database;
    }

    /** @param note as it was signed */
    record Sealed(long size, Instant at, String note) {
        SignedNote signed() {
            return SignedNote.read(note);
        }
    }

    /** The size of the largest, 0 where there is none. */
    static long latestSize(Connection trail) throws SQLException {
        var size = new long[1];
        Rows.each(trail, "select coalesce(max(size), 0) from trail_checkpoint", row -> {
            size[0] = row.getLong(1);
            return true;
        });
        return size[0];
    }

    /** All of them, the smallest first. */
    static List<Sealed> all(Connection trail) throws SQLException {
        var all = new ArrayList<Sealed>();
        Rows.each(
                trail,
                "select size, at, note from trail_checkpoint order by size",
                row -> all.add(new Sealed(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3))));
        return all;
    }

    Optional<Sealed> latest() {
        return before(Long.MAX_VALUE, 1).stream().findFirst();
    }

    Optional<Sealed> at(long size) {
        return before(size + 1, 1).stream().filter(kept -> kept.size() == size).findFirst();
    }

    /** Newest first, of smaller logs than this. */
    List<Sealed> before(long size, int most) {
        return read("select size, at, note from trail_checkpoint where size < :size order by size desc", size, most);
    }

    /** Oldest first, of larger logs than this. */
    List<Sealed> after(long size, int most) {
        return read("select size, at, note from trail_checkpoint where size > :size order by size", size, most);
    }

    void keep(long size, String note) {
        database.createNativeQuery(
                        "insert into trail_checkpoint (size, at, note) values (:size, clock_timestamp(), :note)")
                .setParameter("size", size)
                .setParameter("note", note)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Sealed> read(String query, long size, int most) {
        List<Object[]> rows = database.createNativeQuery(query, Object[].class)
                .setParameter("size", size)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new Sealed(((Number) row[0]).longValue(), (Instant) row[1], (String) row[2]))
                .toList();
    }
}
