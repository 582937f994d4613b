package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import stet.staff.Member;
import stet.story.Source.How;
import stet.wire.ItemUsers;
import stet.wire.WireItem;
import stet.wire.WireItems;

/** Which stories use which wire items. What was imported stays imported, whatever the check finds later. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, Source.Of>, ItemUsers {
    private final WireItems items;

    Sources(WireItems items) {
        this.items = items;
    }

    /** In the order of their identifiers. */
    public List<Source> of(Story story) {
        return list("story = ?1 order by uri", story.id());
    }

    /** The versions that were taken, by the items' identifiers. */
    public Map<String, String> versionsUsedBy(Story story) {
        return versionsOf(story.id());
    }

    public Map<String, String> versionsOf(UUID story) {
        return list("story", story).stream().collect(Collectors.toMap(Source::uri, Source::version));
    }

    /** The stories that use the item, locked in the order of their ids until the transaction ends. */
    @SuppressWarnings("unchecked")
    public List<Standing> lockedUsersOf(String uri) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select s.id, s.desk, s.stage, s.head_hash, s.live is not null from story s
                        where s.id in (select story from story_source where uri = :uri)
                        and s.stage not in ('KILLED', 'SPIKED') order by s.id for no key update
                        """, Object[].class)
                .setParameter("uri", uri)
                .getResultList();
        return rows.stream()
                .map(row -> new Standing(
                        (UUID) row[0], (String) row[1], Stage.valueOf((String) row[2]), (String) row[3], (Boolean)
                                row[4]))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<User> of(String uri, Member member) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select s.id, s.slug, s.desk, s.stage, u.version from story_source u join story s on s.id = u.story
                        where u.uri = :uri and (:everyDesk or s.desk = any(cast(:desks as text[])))
                        order by s.changed_at desc, s.id desc limit 100
                        """, Object[].class)
                .setParameter("uri", uri)
                .setParameter("everyDesk", member.readsEveryDesk())
                .setParameter("desks", member.desks().keySet().toArray(String[]::new))
                .getResultList();
        return rows.stream()
                .map(row -> new User((UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    /** A story that used an item at some time. */
    public record Use(UUID story, String slug, String desk, String stage, String version, String how, Instant since) {}

    /** Every story that used it, at whichever desk, in the order of their ids. */
    @SuppressWarnings("unchecked")
    public List<Use> everyUserOf(String uri, UUID after, int most) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select s.id, s.slug, s.desk, s.stage, u.version, u.how, u.at
                        from story_source u join story s on s.id = u.story
                        where u.uri = :uri and s.id > :after order by s.id
                        """, Object[].class)
                .setParameter("uri", uri)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
        return rows.stream()
                .map(row -> new Use(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (Instant) row[6]))
                .toList();
    }

    /** The story uses these items; retention leaves them alone from now on. */
    public void add(Story story, List<WireItem> used, How how, Instant at) {
        for (var item : used) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into story_source (story, uri, version, how, at)
                            values (:story, :uri, :version, :how, :at)
                            on conflict (story, uri) do update set version = excluded.version,
                            how = case when story_source.how = 'IMPORTED' then 'IMPORTED' else excluded.how end
                            """)
                    .setParameter("story", story.id())
                    .setParameter("uri", item.uri())
                    .setParameter("version", item.version())
                    .setParameter("how", how.name())
                    .setParameter("at", Timestamp.from(at))
                    .executeUpdate();
        }
        items.keep(used.stream().map(WireItem::uri).toList());
    }
}
