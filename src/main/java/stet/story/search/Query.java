package stet.story.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.copy.lookup.SearchTerms;
import stet.copy.lookup.WantedWords;
import stet.staff.Member;
import stet.story.Newest;
import stet.story.search.Wanted.Sort;

/**
 * The statement that finds the places of a page. What a member may know stands in it; what nobody asked for does not, so that
 * the database can plan by what is there. A list without words is read desk by desk and stage by stage, each from its latest change on.
 */
final class Query {
    private static final int RANKED = 1_000;
    private static final int FEW = 20_000;
    private static final String WHERE = " where true";

    private static final String DESKS_OF_STORIES = """
            with recursive d(desk) as ((select desk from story order by desk limit 1)
                union all select (select s.desk from story s where s.desk > d.desk order by s.desk limit 1) from d where d.desk is not null)
            select desk from d where desk is not null""";

    private final Wanted wanted;
    private final Member member;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private Query(Wanted wanted, Member member) {
        this.wanted = wanted;
        this.member = member;
    }

    /** Where a story stands in a list; the rank is 0 where nobody asked for one. */
    record Found(UUID id, Instant at, double rank) {}

    /** The places after the page before, in the order that was asked for. */
    static List<Found> places(Wanted wanted, int limit, Member member, Connection connection) throws SQLException {
        var query = new Query(wanted, member);
        query.write(limit);
        try (var select = connection.prepareStatement(query.sql.toString())) {
            query.bind(select, connection);
            var found = new ArrayList<Found>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            row.getObject(1, UUID.class),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getDouble(3)));
                }
            }
            return found;
        }
    }

    private void write(int limit) {
        if (wanted.sort() == Sort.RANK && wanted.words() != null) {
            writeRanked(limit);
        } else if (wanted.words() != null) {
            writeByWords(limit);
        } else if (isByNames() || wanted.assignee() != null || wanted.pack() != null || isRare()) {
            add("select s.id, s.changed_at, 0 as rank from story s");
            writeConditions(true, true, WHERE);
            writeEnd(limit);
        } else {
            writeByDesk(limit);
        }
    }

    /**
     * Few that have the words are all sorted; where there are many, the latest changes are looked through until there are enough.
     * The database guesses badly which of the two it is.
     */
    private void writeByWords(int limit) {
        add("with hits as materialized (select story from story_search where words @@ ");
        addWords();
        add(
                " limit " + (FEW + 1) + "), few as materialized (select count(*) <= " + FEW + " as few from hits)"
                        + " select id, changed_at, 0 as rank from ((select s.id, s.changed_at from hits h join story s on s.id = h.story");
        writeConditions(true, false, " where (select few from few)");
        writeEnd(limit);
        add(") union all (select s.id, s.changed_at from story s");
        writeConditions(true, true, " where not (select few from few)");
        writeEnd(limit);
        add(")) found order by changed_at desc, id desc limit " + limit);
    }

    private void writeRanked(int limit) {
        add("select id, changed_at, rank from (select s.id, s.changed_at, round(cast(ts_rank(w.words, ");
        addWords();
        add(") as numeric), 6) as rank from story s");
        writeConditions(false, true, WHERE);
        add(" order by s.changed_at desc, s.id desc limit " + RANKED + ") found");
        wanted.after().ifPresent(keys -> {
            var place = Newest.of(keys.subList(1, keys.size()));
            add(" where (rank, changed_at, id) < (cast(? as numeric), ?, ?)", keys.get(0), place.at(), place.id());
        });
        add(" order by rank desc, changed_at desc, id desc limit " + limit);
    }

    /** No more rows are read for a desk and a stage than are on the page. */
    private void writeByDesk(int limit) {
        var stages = wanted.anyStage().stream()
                .map(stage -> "('" + stage.name() + "')")
                .collect(Collectors.joining(", "));
        add("select s.id, s.changed_at, 0 as rank from (");
        if (member.readsEveryDesk() && wanted.desks().isEmpty()) {
            add(DESKS_OF_STORIES);
        } else {
            add("select unnest(cast(? as text[])) as desk", desks());
        }
        add(") d cross join (values " + stages + ") t(stage) cross join lateral (select o.id, o.changed_at from story o"
                + " where o.desk = d.desk and o.stage = t.stage");
        writeTimes("o");
        if (!wanted.held().isEmpty()) {
            writeHeld("o");
        }
        writeAfter("o");
        add(" order by o.changed_at desc, o.id desc limit " + limit + ") s");
        add(" order by s.changed_at desc, s.id desc limit " + limit);
    }

    /**
     * @param pages whether the page goes on where the one before ended
     * @param words whether the words are still to be looked for
     */
    private void writeConditions(boolean pages, boolean words, String where) {
        if ((words && wanted.words() != null) || wanted.writer() != null || wanted.agency() != null) {
            add(" join story_search w on w.story = s.id");
        }
        add(where);
        if (!member.readsEveryDesk() || !wanted.desks().isEmpty()) {
            add(" and s.desk = any(cast(? as text[]))", desks());
        }
        if (!wanted.stages().isEmpty()) {
            add(" and s.stage = any(cast(? as text[]))", names(wanted.stages()));
        }
        if (words && wanted.words() != null) {
            add(" and w.words @@ ");
            addWords();
        }
        if (wanted.writer() != null) {
            add(" and w.words @@ cast(? as tsquery)", quoted(wanted.writer()));
        }
        if (wanted.agency() != null) {
            add(" and w.agencies @> array[cast(? as text)] and w.agencies <> '{}'", wanted.agency());
        }
        if (wanted.mine() != null) {
            add(
                    " and s.id in (select id from story where assignee = ?"
                            + " union all select story from story_search where words @@ cast(? as tsquery))",
                    wanted.mine(),
                    quoted(wanted.mine()));
        }
        if (wanted.assignee() != null) {
            add(" and s.assignee = ?", wanted.assignee());
        }
        if (wanted.pack() != null) {
            add(" and s.package = ?", wanted.pack());
        }
        if (wanted.findings()) {
            add(" and jsonb_path_exists(s.credit, '$.objections[*]')");
        }
        if (!wanted.held().isEmpty()) {
            writeHeld("s");
        }
        writeTimes("s");
        if (pages) {
            writeAfter("s");
        }
    }

    private void writeHeld(String story) {
        add(
                (" and jsonb_path_exists(%s.holds, '$[*] ? (!(@.releasedAt != null))')"
                                + " and exists (select from jsonb_array_elements(%s.holds) h where h.value ->> 'releasedAt' is null"
                                + " and h.value ->> 'kind' = any(cast(? as text[])))")
                        .formatted(story, story),
                names(wanted.held()));
    }

    private void writeTimes(String story) {
        if (wanted.from() != null) {
            add(" and " + story + ".changed_at >= ?", wanted.from());
        }
        if (wanted.to() != null) {
            add(" and " + story + ".changed_at < ?", wanted.to());
        }
    }

    private void writeAfter(String story) {
        wanted.after().map(Newest::of).ifPresent(place -> {
            add(" and " + story + ".changed_at <= ?", place.at());
            add(" and (%s.changed_at, %s.id) < (?, ?)".formatted(story, story), place.at(), place.id());
        });
    }

    private void writeEnd(int limit) {
        add(" order by s.changed_at desc, s.id desc limit " + limit);
    }

    private boolean isByNames() {
        return wanted.writer() != null || wanted.agency() != null;
    }

    /** Whether an index has nothing but those that are looked for. */
    private boolean isRare() {
        return wanted.mine() != null || wanted.findings() || !wanted.held().isEmpty();
    }

    private Texts desks() {
        if (wanted.desks().isEmpty()) {
            return new Texts(member.desks().keySet());
        }
        return new Texts(wanted.desks().stream().filter(member::mayKnow).toList());
    }

    private static Texts names(Collection<? extends Enum<?>> values) {
        return new Texts(values.stream().map(Enum::name).toList());
    }

    private static String quoted(String user) {
        return "'" + SearchTerms.writer(user).replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private void addWords() {
        var words = new WantedWords(Objects.requireNonNull(wanted.words()));
        add(words.sql(), words.parameters().toArray());
    }

    private void add(String part, @Nullable Object... values) {
        sql.append(part);
        for (var value : values) {
            parameters.add(Objects.requireNonNull(value));
        }
    }

    /** An array of texts. */
    private record Texts(Collection<String> all) {}

    private void bind(PreparedStatement select, Connection connection) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            var value = parameters.get(i);
            if (value instanceof Texts texts) {
                select.setArray(
                        i + 1, connection.createArrayOf("text", texts.all().toArray()));
            } else if (value instanceof Instant at) {
                select.setObject(i + 1, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            } else {
                select.setObject(i + 1, value);
            }
        }
    }
}
