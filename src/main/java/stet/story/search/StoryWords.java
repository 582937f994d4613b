package stet.story.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.copy.Copy;
import stet.copy.Picture;
import stet.copy.lookup.SearchTerms;
import stet.copy.lookup.Stemming;
import stet.database.Connections;
import stet.staff.Person;
import stet.story.Story;
import stet.story.WordsChanged;

/**
 * Keeps the words that each story is found by: of its slug, its newest copy, what is live, what the public is told of it, and the
 * notes beside it. Of very long copy the beginning is found.
 */
@ApplicationScoped
public class StoryWords {
    /** Another form of words is written anew for every story. */
    static final int FORM = 1;

    /** In characters; a tsvector has a megabyte at most. */
    private static final int LONGEST = 150_000;

    private static final int LONGEST_OF_STEMS = 50_000;

    private static final String KEEP = """
            insert into story_search (story, form, words)
            select ?, ?, setweight(to_tsvector('simple', plain(t.head)), 'A') || setweight(to_tsvector('simple', plain(t.beside)), 'B')
                || to_tsvector('simple', plain(t.body)) || to_tsvector(cast(? as regconfig), plain(t.stems))
                || to_tsvector('simple', ?) || array_to_tsvector(?)
            from (select ? as head, ? || coalesce((select string_agg(left(n.text, 2000), ' ') from (
                select text from note where story = ? order by at desc limit 100) n), '') as beside, ? as body, ? as stems) t
            on conflict (story) do update set form = excluded.form, words = excluded.words
            """;

    private static final String AGENCIES =
            "update story_search set agencies = ? where story = ? and agencies is distinct from ?";

    private final Connections database;

    StoryWords(Connections database) {
        this.database = database;
    }

    void changed(@Observes WordsChanged fact) {
        keep(fact.story(), fact.more());
    }

    /** The agencies that the newest copy names or takes from, by the credit check. */
    public void agencies(Story story, Set<String> agencies) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(AGENCIES)) {
            var sorted =
                    connection.createArrayOf("text", agencies.stream().sorted().toArray());
            update.setArray(1, sorted);
            update.setObject(2, story.id());
            update.setArray(3, sorted);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The agencies of a story cannot be kept", e);
        }
    }

    /** @param more words beside those that can be read */
    void keep(Story story, String more) {
        var copy = story.head().copy();
        var live = story.live();
        var body = cut(
                live == null || live.hash().equals(story.headHash())
                        ? copy.bodyText()
                        : copy.bodyText() + "\n" + live.copy().headline() + "\n"
                                + live.copy().bodyText(),
                LONGEST);
        var head = copy.headline() + " " + story.slug() + " " + SearchTerms.parts(story.slug());
        var beside = cut(beside(copy) + " " + orEmpty(story.publicNotice()) + " " + more + " ", LONGEST_OF_STEMS);
        var stems = cut(copy.headline() + "\n" + copy.standfirst() + "\n" + body, LONGEST_OF_STEMS);
        try (var connection = database.getConnection();
                var keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, story.id());
            keep.setInt(2, FORM);
            keep.setString(3, Stemming.of(stems));
            keep.setString(4, cut(SearchTerms.pairs(head + "\n" + beside + "\n" + stems), LONGEST_OF_STEMS));
            keep.setArray(5, connection.createArrayOf("text", names(story).toArray()));
            keep.setString(6, head);
            keep.setString(7, beside);
            keep.setObject(8, story.id());
            keep.setString(9, body);
            keep.setString(10, stems);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The words of a story cannot be kept", e);
        }
    }

    /** The stories whose words are in an older form; so many at most. */
    List<UUID> inOlderForm(Connection connection, int most) throws SQLException {
        try (var select = connection.prepareStatement("select story from story_search where form < 1 limit ?")) {
            select.setInt(1, most);
            var ids = new ArrayList<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    /** Its words count as if they were in today's form. */
    void leave(UUID story) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update story_search set form = ? where story = ?")) {
            update.setInt(1, FORM);
            update.setObject(2, story);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The words of a story cannot be left", e);
        }
    }

    private static Set<String> names(Story story) {
        return Stream.concat(
                        Stream.of(
                                SearchTerms.name(story.slug()),
                                SearchTerms.name(story.head().copy().headline())),
                        story.writers().stream().map(Person::name).map(SearchTerms::writer))
                .collect(Collectors.toSet());
    }

    private static String beside(Copy copy) {
        var pictures = copy.pictures().stream().flatMap(StoryWords::words);
        var related = copy.related().stream().map(one -> one.headline());
        return Stream.of(
                        Stream.of(copy.standfirst(), copy.byline(), copy.dateline(), copy.creditLine()),
                        pictures,
                        related,
                        Stream.of(copy.correctionNotice()))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> words(Picture picture) {
        return Stream.of(
                picture.title(),
                picture.caption(),
                picture.credit(),
                picture.fileName(),
                SearchTerms.parts(picture.fileName()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Not inside a character of two units. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
