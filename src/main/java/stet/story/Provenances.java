package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.database.Connections;
import stet.story.UsedItem.How;
import stet.wire.ChangedWords;
import stet.wire.Terms;
import stet.wire.TermsInForce;
import stet.wire.WireItems;

/**
 * Asks the wire, for one story or for many by the same few statements, what it says now of every item that their copy uses.
 * Whoever decides by the answer has locked the stories before, so that a notice has either been seen or waits for them.
 */
@ApplicationScoped
public class Provenances {
    private static final String USED = """
            with used as (
                select r.story, r.uri, 'FOUND' as how, r.field, r.starts, r.ends, r.seq, r.judged, r.spans
                from revision_source r where r.revision = any(?)
                union all
                select s.story, s.uri, 'NAMED', 'sources', 0, 0, null, null, null
                from story_source s where s.story = any(?) and s.how = 'IMPORTED'
                union all
                select p.story, i.uri, 'PICTURE', p.field, 0, 0, null, null, null
                from revision_reference p
                join wire_item i on i.picture_files && array[p.name] and i.picture_files <> '{}' and i.kind <> 'TEXT'
                where p.revision = any(?) and p.kind = 'PICTURE'
                union all
                select p.story, 'urn:stet:story:' || t.id, 'LINKED', p.field, 0, 0, null, null, null
                from revision_reference p join story_address a on a.slug = p.name
                    join story t on t.id = a.story and t.live is null and t.last_live is not null
                where p.revision = any(?) and p.kind = 'STORY' and t.id <> p.story)
            select u.story, u.uri, u.how, u.field, u.starts, u.ends, u.seq, u.judged, u.spans, n.seq, n.version, o.agency,
                left(o.headline, 200)
            from used u left join wire_item n on n.uri = u.uri and n.newest
            left join lateral (select agency, headline from wire_item where uri = u.uri
                order by agency is null, headline = '', seq desc limit 1) o on true
            order by u.story, u.how, u.uri
            """;

    private final Connections database;
    private final TermsInForce terms;
    private final WireItems items;

    Provenances(Connections database, TermsInForce terms, WireItems items) {
        this.database = database;
        this.terms = terms;
        this.items = items;
    }

    /** Of the story's newest copy. */
    @Transactional
    public Provenance of(Story story) {
        return of(List.of(story)).getOrDefault(story.id(), Provenance.NONE);
    }

    /** Of one revision of a story, together with what members said that the story uses. */
    @Transactional
    public Provenance of(Story story, Revision revision) {
        return of(List.of(revision.id()), List.of(story.id())).getOrDefault(story.id(), Provenance.NONE);
    }

    /** Of their newest copies, by the stories' ids; a story that uses nothing is not there. */
    @Transactional
    public Map<UUID, Provenance> of(Collection<Story> stories) {
        return of(
                stories.stream().map(Story::headId).toList(),
                stories.stream().map(Story::id).toList());
    }

    private Map<UUID, Provenance> of(List<UUID> revisions, List<UUID> stories) {
        var rows = rows(revisions, stories);
        if (rows.isEmpty()) {
            return Map.of();
        }
        var inForce = terms.of(rows.stream().map(Row::uri).distinct().toList());
        var texts = texts(rows);
        var used = new HashMap<UUID, List<UsedItem>>();
        var seen = new HashSet<List<Object>>();
        for (var row : rows) {
            if (seen.add(List.of(row.story(), row.uri(), row.how()))) {
                used.computeIfAbsent(row.story(), none -> new ArrayList<>())
                        .add(row.item(inForce.getOrDefault(row.uri(), Terms.FREE), changed(row, texts)));
            }
        }
        var provenances = new HashMap<UUID, Provenance>();
        used.forEach((story, items) -> provenances.put(story, new Provenance(List.copyOf(items))));
        return provenances;
    }

    /** The texts of those versions that nobody has compared yet. */
    private Map<Long, String> texts(List<Row> rows) {
        Set<Long> wanted = new HashSet<>();
        rows.stream().filter(Row::isUnjudged).forEach(row -> {
            wanted.add(Objects.requireNonNull(row.seq()));
            wanted.add(Objects.requireNonNull(row.judged()));
            wanted.add(Objects.requireNonNull(row.newest()));
        });
        var texts = new HashMap<Long, String>();
        items.texts(wanted).forEach(text -> texts.put(text.seq(), text.body()));
        return texts;
    }

    private static @Nullable ChangedWords changed(Row row, Map<Long, String> texts) {
        if (!row.isUnjudged()) {
            return null;
        }
        var was = texts.getOrDefault(row.seq(), "");
        var judged = texts.getOrDefault(row.judged(), was);
        var is = texts.getOrDefault(row.newest(), "");
        var version = Objects.requireNonNullElse(row.version(), "");
        var changed = ChangedWords.since(was, judged, is, version);
        var met = row.spans() == null ? changed : changed.within(row.spans());
        return met.isEmpty() ? null : met;
    }

    private List<Row> rows(List<UUID> revisions, List<UUID> stories) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(USED)) {
            select.setArray(1, uuids(connection, revisions));
            select.setArray(2, uuids(connection, stories));
            select.setArray(3, uuids(connection, revisions));
            select.setArray(4, uuids(connection, revisions));
            var found = new ArrayList<Row>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(Row.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("What stories use cannot be read", e);
        }
    }

    private static Array uuids(Connection connection, List<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    /** One use; the numbers are of the version that was used, the version judged last, and the newest. */
    private record Row(
            UUID story,
            String uri,
            How how,
            String field,
            int start,
            int end,
            @Nullable Long seq,
            @Nullable Long judged,
            @Nullable List<Integer> spans,
            @Nullable Long newest,
            @Nullable String version,
            @Nullable String agency,
            @Nullable String headline) {

        static Row read(ResultSet row) throws SQLException {
            var spans = row.getArray(9);
            return new Row(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    How.valueOf(row.getString(3)),
                    row.getString(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getObject(7, Long.class),
                    row.getObject(8, Long.class),
                    spans == null ? null : List.of((Integer[]) spans.getArray()),
                    row.getObject(10, Long.class),
                    row.getString(11),
                    row.getString(12),
                    row.getString(13));
        }

        boolean isUnjudged() {
            return seq != null && judged != null && newest != null && newest > judged && newest > seq;
        }

        UsedItem item(Terms terms, @Nullable ChangedWords changed) {
            boolean isGone = terms.isTakenBack();
            return new UsedItem(
                    uri,
                    how,
                    agency,
                    headline == null ? uri : headline,
                    terms,
                    field,
                    start,
                    end,
                    isGone ? null : changed);
        }
    }
}
