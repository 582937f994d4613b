package stet.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import stet.wire.format.Unreadable;

/** Keeps aside what came and was no item, with the reason, for as long as retention keeps items. */
@ApplicationScoped
class Aside {
    /** Of more than this only the beginning is kept. */
    private static final int KEPT = 1 << 20;

    private final EntityManager database;

    Aside(EntityManager database) {
        this.database = database;
    }

    /** @param source which account or file it came from */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void keep(byte[] content, String source, Unreadable why) {
        database.createNativeQuery("""
                        insert into wire_refused (id, at, source, code, reason, size, content)
                        values (:id, clock_timestamp(), :source, :code, :reason, :size, :content)
                        """)
                .setParameter("id", UUID.randomUUID())
                .setParameter("source", source)
                .setParameter("code", why.code())
                .setParameter("reason", why.reason())
                .setParameter("size", (long) content.length)
                .setParameter("content", Arrays.copyOf(content, Math.min(content.length, KEPT)))
                .executeUpdate();
    }
}
