package stet.credit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stet.story.Revision;

/** The reports that count, and the waivers on them. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<CheckedRevision, UUID> {
    /** The newest report on that revision, if it was ever checked. */
    Optional<CheckedRevision> on(Revision revision) {
        return find("revision = ?1 order by at desc", revision.id()).firstResultOptional();
    }

    List<Waiver> waiversOf(CheckedRevision report) {
        return getEntityManager()
                .createQuery("from Waiver where report = :report order by at", Waiver.class)
                .setParameter("report", report.id())
                .getResultList();
    }
}
