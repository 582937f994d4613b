package stet.credit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Moment;
import stet.staff.Member;
import stet.story.Revision;

/** The reports that count, and the waivers on them. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<CheckedRevision, UUID> {
    /** The newest report on that revision, if it was ever checked. */
    Optional<CheckedRevision> on(Revision revision) {
        return find("story = ?1 and revision = ?2 order by at desc", revision.story(), revision.id())
                .firstResultOptional();
    }

    /** What was waived at the desks that the member may know of, the latest first. */
    @SuppressWarnings("unchecked")
    List<WaiversResource.Waived> waived(Member member, @Nullable String after, int most) {
        var keys = Cursor.read(
                        after, read -> List.of(Moment.of(read.get(0)), UUID.fromString(read.get(1)), read.get(2)))
                .orElse(List.of(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1), ""));
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select s.id, s.slug, s.desk, w.finding, f.value ->> 'code', w.reason, w.by_name, w.at
                        from waiver w join credit_report r on r.id = w.report join story s on s.id = r.story
                        cross join lateral jsonb_array_elements(r.report -> 'findings') f
                        where f.value ->> 'id' = w.finding and (s.desk = any(:desks) or :everywhere)
                        and w.at <= :at and (w.at, s.id, w.finding) < (:at, :story, :finding)
                        order by w.at desc, s.id desc, w.finding desc limit :most
                        """, Object[].class)
                .setParameter("desks", member.desks().keySet().toArray(String[]::new))
                .setParameter("everywhere", member.readsEveryDesk())
                .setParameter("at", keys.get(0))
                .setParameter("story", keys.get(1))
                .setParameter("finding", keys.get(2))
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new WaiversResource.Waived(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Instant) row[7]))
                .toList();
    }

    List<Waiver> waiversOf(CheckedRevision report) {
        return getEntityManager()
                .createQuery("from Waiver where report = :report order by at", Waiver.class)
                .setParameter("report", report.id())
                .getResultList();
    }
}
