package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.story.Using.WordsUsed;
import stet.wire.HouseCopy;

/**
 * The stories that a notice of the wire concerns: whose newest copy, or what the public sees of them, uses an item by its
 * words, by a member's word or by showing its picture. They are locked first and read then.
 */
@ApplicationScoped
class Users {
    private static final String IDS = """
            select s.id from story s where s.stage <> 'KILLED' and s.id in (
                select story from revision_source where uri = :uri
                union select story from story_source where uri = :uri and how = 'IMPORTED'
                union select story from revision_reference where kind = :kind and name = any(cast(:names as text[])))
            order by s.id for no key update
            """;

    private static final String LOCK = """
            with names as (
                select cast('PICTURE' as text) as kind, unnest(picture_files) as name from wire_item
                    where uri = any(cast(:uris as text[])) and kind <> 'TEXT' and picture_files <> '{}'
                union select 'STORY', slug from story_address where story = any(cast(:own as uuid[])))
            select s.id from story s where s.stage <> 'KILLED' and s.id in (
                select story from revision_source where uri = any(cast(:uris as text[]))
                union select story from story_source where uri = any(cast(:uris as text[])) and how = 'IMPORTED'
                union select r.story from revision_reference r join names n on n.kind = r.kind and n.name = r.name)
            order by s.id for no key update
            """;

    /** Of all that use it, by its identifier alone; those that are not locked are left out when they are read. */
    private static final String USES = """
            select s.id, s.desk, s.stage, s.head_hash, s.live is not null, u.revision = s.head, u.revision = s.live,
                exists (select from jsonb_array_elements(s.holds) h
                    where h.value ->> 'item' = :uri and (h.value ->> 'releasedAt' is null
                        or cast(h.value ->> 'setAt' as timestamptz) >= :since)),
                exists (select from task t where t.story = s.id and t.item = :uri and t.opened_at >= :since
                    and t.what like 'The agency has %'),
                u.seq, u.judged, cast(u.spans as text)
            from story s join (
                select story, revision, seq, judged, spans from revision_source where uri = :uri
                union all
                select n.story, r.revision, null, null, null from story_source n
                    join story t on t.id = n.story
                    cross join lateral (values (t.head), (case when n.at <= t.live_at then t.live end)) r(revision)
                    where n.uri = :uri and n.how = 'IMPORTED'
                union all
                select story, revision, null, null, null from revision_reference
                    where kind = :kind and name = any(cast(:names as text[]))) u on u.story = s.id
            where u.revision in (s.head, s.live)
            """;

    private static final String NAMES =
            "select distinct unnest(picture_files) from wire_item where uri = :uri and kind <> 'TEXT'";

    private static final Instant NOBODY_BEFORE = Instant.parse("9999-12-31T00:00:00Z");
    private static final String SLUG = "select slug from story_address where story = :id";

    private final EntityManager database;

    Users(EntityManager database) {
        this.database = database;
    }

    /**
     * Locks those that use any of the items, in one order whatever the order of the items is: who locks them item by item would
     * wait for somebody who waits.
     */
    void lock(List<String> uris) {
        if (uris.size() > 1) {
            database.createNativeQuery(LOCK, UUID.class)
                    .setParameter("uris", uris.toArray(String[]::new))
                    .setParameter(
                            "own",
                            uris.stream()
                                    .flatMap(uri -> HouseCopy.story(uri).stream())
                                    .toArray(UUID[]::new))
                    .getResultList();
        }
    }

    /** All of them, as {@link #locked(String, Instant)}. */
    List<Using> locked(String uri) {
        return locked(uri, NOBODY_BEFORE);
    }

    /**
     * In the order of their ids, locked until the transaction ends.
     *
     * @param since from when on a hold or a task because of the item counts, though it has ended since
     */
    @SuppressWarnings("unchecked")
    List<Using> locked(String uri, Instant since) {
        var own = HouseCopy.story(uri);
        var kind = own.isPresent() ? References.Kind.STORY : References.Kind.PICTURE;
        List<String> names = own.isPresent()
                ? database.createNativeQuery(SLUG, String.class)
                        .setParameter("id", own.get())
                        .getResultList()
                : database.createNativeQuery(NAMES, String.class)
                        .setParameter("uri", uri)
                        .getResultList();
        List<UUID> ids = database.createNativeQuery(IDS, UUID.class)
                .setParameter("uri", uri)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("kind", kind.name())
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object[]> rows = database.createNativeQuery(USES, Object[].class)
                .setParameter("uri", uri)
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("kind", kind.name())
                .setParameter("since", since)
                .getResultList();
        var using = new HashMap<UUID, Using>();
        rows.forEach(row -> using.merge((UUID) row[0], using(row), Users::both));
        return ids.stream()
                .filter(using::containsKey)
                .<Using>mapMulti((id, found) -> found.accept(using.get(id)))
                .toList();
    }

    private static Using using(Object[] row) {
        var story = new Standing(
                (UUID) row[0], (String) row[1], Stage.valueOf((String) row[2]), (String) row[3], (Boolean) row[4]);
        boolean inHead = Boolean.TRUE.equals(row[5]);
        boolean inLive = Boolean.TRUE.equals(row[6]);
        var words = row[9] == null
                ? null
                : new WordsUsed(((Number) row[9]).longValue(), ((Number) row[10]).longValue(), spans((String) row[11]));
        return new Using(
                story,
                inHead,
                inLive,
                (Boolean) row[7],
                (Boolean) row[8],
                inHead ? words : null,
                inLive ? words : null);
    }

    private static Using both(Using one, Using other) {
        return new Using(
                one.story(),
                one.inHead() || other.inHead(),
                one.inLive() || other.inLive(),
                one.isHeld(),
                one.isTold(),
                one.head() == null ? other.head() : one.head(),
                one.live() == null ? other.live() : one.live());
    }

    /** As PostgreSQL writes an array of numbers: {1,2,3}. */
    private static @Nullable List<Integer> spans(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var spans = new ArrayList<Integer>();
        for (var number : written.substring(1, written.length() - 1).split(",", -1)) {
            if (!number.isEmpty()) {
                spans.add(Integer.valueOf(number));
            }
        }
        return spans;
    }
}
