package stet.story;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stet.staff.Member;
import stet.story.Source.How;
import stet.wire.ItemUsers;
import stet.wire.WireItem;

/** Which stories use which wire items, and ever used them. What was imported stays so until a member takes it back. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, Source.Of>, ItemUsers {
    private final FoundWords words;

    Sources(FoundWords words) {
        this.words = words;
    }

    /** In the order of their identifiers. */
    public List<Source> of(Story story) {
        return list("story = ?1 order by uri", story.id());
    }

    /** The versions of the items that members said the story uses, by the items' identifiers. */
    public Map<String, String> namedBy(UUID story) {
        return list("story = ?1 and how = ?2", story, How.IMPORTED).stream()
                .collect(Collectors.toMap(Source::uri, Source::version));
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<User> of(String uri, Member member) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select s.id, s.slug, s.desk, s.stage, coalesce(u.version, '') from (
                            select story, max(version) as version from (
                                select story, version from story_source where uri = :uri
                                union all
                                select p.story, null from revision_reference p
                                where exists (select from story t where t.id = p.story and p.revision in (t.head, t.live))
                                and p.kind = 'PICTURE' and p.name = any(array(select unnest(picture_files)
                                    from wire_item where uri = :uri and kind <> 'TEXT'))) every
                            group by story) u
                        join story s on s.id = u.story
                        where (:everyDesk or s.desk = any(cast(:desks as text[])))
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
    @Schema(name = "WireItemUse")
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

    /** A member says that the story uses the item; retention leaves it alone from now on. */
    void name(Story story, WireItem item, Instant at) {
        add(story, List.of(item), How.IMPORTED, at);
    }

    /** What a revision of the story was found to use, in place of what was known of it before. */
    public void found(Story story, Revision revision, List<FoundIn> found, Instant at) {
        words.write(story.id(), revision.id(), found);
        add(story, found.stream().map(FoundIn::item).toList(), How.FOUND, at);
    }

    /** Words of further items that have been found in a revision of the story. */
    public void alsoFound(Story story, Revision revision, List<FoundIn> found, Instant at) {
        words.add(story.id(), revision.id(), found);
        add(story, found.stream().map(FoundIn::item).toList(), How.FOUND, at);
    }

    /** The items that were found in a revision by their identifiers, and the numbers of the versions it is closest to. */
    public Map<String, Long> usedBy(Revision revision) {
        return words.of(revision.id());
    }

    /** Its newest revision is what is live: it uses the same. */
    void carryOver(Story story) {
        words.carryOver(story);
    }

    /** It is no source of the story any more, as far as members say so. */
    boolean takeBack(Story story, String uri) {
        return delete("story = ?1 and uri = ?2 and how = ?3", story.id(), uri, How.IMPORTED) > 0;
    }

    private void add(Story story, List<WireItem> used, How how, Instant at) {
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
    }
}
