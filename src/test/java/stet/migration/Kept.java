package stet.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import stet.newsroom.OwnDatabase;

/**
 * A story as its rows had it before the upgrade; what there is none of is empty.
 *
 * @param head the hash of its newest copy
 * @param live the hash of what the public saw
 * @param corrections how often newer copy had gone out over the first
 */
record Kept(
        String id,
        String slug,
        String stage,
        String head,
        JsonNode copy,
        String live,
        String slot,
        String assignee,
        int corrections) {
    /** Items that are not found by their words yet. */
    static final String WORDLESS = """
            select count(*) from wire_item i left join wire_words w on w.seq = i.seq
            where i.newest and i.account <> 'house' and w.seq is null
            """;

    private static final String STORIES = """
            select cast(s.id as text), s.slug, s.stage, h.hash, h.copy, coalesce(l.hash, ''), s.slot_at, coalesce(s.assignee, ''),
                s.correction_seq
            from story s join revision h on h.id = s.head left join revision l on l.id = s.live order by s.slug
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** As {@code Invented} makes them. */
    private static final Pattern INVENTED = Pattern.compile("\\b[a-z]{9}\\b");

    static List<Kept> in(OwnDatabase database) throws SQLException, IOException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(STORIES)) {
            var stories = new ArrayList<Kept>();
            while (row.next()) {
                stories.add(of(row));
            }
            return stories;
        }
    }

    private static Kept of(ResultSet row) throws SQLException, IOException {
        var slot = row.getObject(7, OffsetDateTime.class);
        return new Kept(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                JSON.readTree(row.getString(5)),
                row.getString(6),
                slot == null ? "" : slot.toInstant().toString(),
                row.getString(8),
                row.getInt(9));
    }

    /** A word of each item's newest version that no other text has, or nothing where it has none, by the item's address. */
    static Map<String, String> items(OwnDatabase database) throws SQLException {
        try (var owner = database.asOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select uri, body from wire_item where newest and account <> 'house' and body <> '' order by seq")) {
            var words = new LinkedHashMap<String, String>();
            while (row.next()) {
                words.put(row.getString(1), ownWord(row.getString(2)).orElse(""));
            }
            return words;
        }
    }

    /** One that no other story has. */
    String word() {
        return ownWord(copy.path("body").asText()).orElseThrow();
    }

    private static Optional<String> ownWord(String text) {
        return INVENTED.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
