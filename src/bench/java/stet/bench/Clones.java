package stet.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Copies of a story, row by row, where making as many over HTTP would take too long. Each has a slug of its own and no trail. */
public final class Clones {
    private static final String NAMED = """
            create temporary table clone on commit drop as
            select n, gen_random_uuid() story, gen_random_uuid() revision from generate_series(1, ?) n
            """;
    private static final String REVISIONS = """
            insert into revision (id, story, number, hash, copy, words, saved_at, saved_by_id, saved_by_name)
            select c.revision, c.story, number, hash, copy, words, saved_at, saved_by_id, saved_by_name
            from clone c, revision r where r.id = (select head from story where id = ?)
            """;
    private static final String STORIES = """
            insert into story select made.* from clone c, story s, jsonb_populate_record(s, jsonb_build_object(
                'id', c.story, 'head', c.revision, 'slug', s.slug || '-' || c.n)) made where s.id = ?
            """;
    private static final String SOURCES = """
            insert into story_source select c.story, uri, version, how, at
            from clone c, story_source s where s.story = ?
            """;

    private Clones() {}

    /** Their ids. */
    public static List<UUID> of(UUID story, int count, DurablePostgres database) throws SQLException {
        try (var connection = database.connection()) {
            connection.setAutoCommit(false);
            try (var named = connection.prepareStatement(NAMED)) {
                named.setInt(1, count);
                named.execute();
            }
            for (var rows : List.of(REVISIONS, STORIES, SOURCES)) {
                try (var insert = connection.prepareStatement(rows)) {
                    insert.setObject(1, story);
                    insert.executeUpdate();
                }
            }
            var ids = new ArrayList<UUID>();
            try (var statement = connection.createStatement();
                    var clones = statement.executeQuery("select story from clone order by n")) {
                while (clones.next()) {
                    ids.add(clones.getObject(1, UUID.class));
                }
            }
            connection.commit();
            return ids;
        }
    }
}
