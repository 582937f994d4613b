package stet.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Moment;
import stet.problem.NotFound;
import stet.wire.format.Unreadable;

/**
 * Keeps aside what came and was no item, with the reason, for as long as retention keeps items: of each source so many a day, since a
 * feed that is broken says the same again and again.
 */
@ApplicationScoped
class Aside {
    /** Of more than this only the beginning is kept. */
    private static final int KEPT = 1 << 16;

    private static final int MOST_A_DAY = 2_000;

    private static final String LATEST = """
            select id, at, source, code, reason, size from wire_refused
            where (at, id) < (:at, :id) order by at desc, id desc limit :most
            """;

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager database;

    Aside(EntityManager database) {
        this.database = database;
    }

    /** @param source which account or file it came from */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(byte[] content, String source, Unreadable why) {
        database.createNativeQuery("""
                        insert into wire_refused (id, at, source, code, reason, size, content)
                        select :id, clock_timestamp(), :source, :code, :reason, :size, :content
                        where (select count(*) from wire_refused
                            where source = :source and at > clock_timestamp() - interval '1 day') < :most
                        """)
                .setParameter("most", MOST_A_DAY)
                .setParameter("id", UUID.randomUUID())
                .setParameter("source", source)
                .setParameter("code", why.code())
                .setParameter("reason", why.reason())
                .setParameter("size", (long) content.length)
                .setParameter("content", Arrays.copyOf(content, Math.min(content.length, KEPT)))
                .executeUpdate();
    }

    /**
     * What came and was no item.
     *
     * @param source the account that sent it, or the file
     * @param size in bytes, of the whole
     */
    @Schema(name = "WireRefusal")
    record Refused(UUID id, Instant at, String source, String code, String reason, long size) {
        Cursor cursor() {
            return Cursor.of(at, id);
        }
    }

    /** The latest first. */
    @Transactional
    List<Refused> latest(@Nullable String after, int most) {
        var from = Cursor.read(
                        after, keys -> new Refused(UUID.fromString(keys.get(1)), Moment.of(keys.get(0)), "", "", "", 0))
                .orElse(new Refused(new UUID(-1, -1), END, "", "", "", 0));
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(LATEST, Object[].class)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Refused(
                        (UUID) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).longValue()))
                .toList();
    }

    /** As it came, its first 65,536 bytes at most. */
    @Transactional
    byte[] content(UUID id) {
        @SuppressWarnings("unchecked")
        List<byte[]> found = database.createNativeQuery("select content from wire_refused where id = :id", byte[].class)
                .setParameter("id", id)
                .getResultList();
        if (found.isEmpty()) {
            throw new NotFound("Nothing was refused under that id.");
        }
        return found.get(0);
    }
}
