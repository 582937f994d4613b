package stet.story;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PostLoad;
import org.hibernate.CacheMode;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import stet.copy.Copy;

/**
 * Long revisions, which no node keeps in its cache: so many revisions of any length would not fit into a node's memory. A
 * revision is long from 32,768 characters of copy on, some five thousand words; a thousand that are shorter take 64 MiB.
 */
@Singleton
class LongRevisions {
    private static final int LONG = 32_768;

    private final EntityManager database;

    LongRevisions(EntityManager database) {
        this.database = database;
    }

    /** Hibernate has put it into the cache by now, under the session's kind of connections. */
    @PostLoad
    void loaded(Revision revision) {
        if (isLong(revision.copy())) {
            var session = database.unwrap(SharedSessionContractImplementor.class);
            var revisions = session.getFactory().getMappingMetamodel().getEntityDescriptor(Revision.class);
            var cache = revisions.getCacheAccessStrategy();
            if (cache != null) {
                cache.evict(cache.generateCacheKey(
                        revision.id(), revisions, session.getFactory(), session.getTenantIdentifier()));
            }
        }
    }

    /** Where it is long, what this session writes is not cached. */
    static void written(Revision revision, EntityManager database) {
        if (isLong(revision.copy())) {
            database.unwrap(Session.class).setCacheMode(CacheMode.GET);
        }
    }

    private static boolean isLong(Copy copy) {
        return copy.length() >= LONG;
    }
}
