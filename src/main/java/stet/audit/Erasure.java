package stet.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.audit.log.SigningKey;
import stet.audit.log.Written;
import stet.canon.CanonicalJson;
import stet.staff.Person;

/**
 * Takes a person's name out of the trail and leaves the chain whole: the covers stay, what they cover goes, and an entry of
 * the same book says which were changed and by what order. It works as the owner of the tables; the service cannot.
 */
public final class Erasure {
    private static final String BOOKS = "select distinct book from trail t where " + Rows.NAMING + " order by book";

    private static final String NAMING =
            "select " + Rows.COLUMNS + " from trail t where t.book = ? and (" + Rows.NAMING + ") order by t.n";

    private static final String ERASE = """
            update trail set actor_id = ?, actor_name = ?, reason = ?, details = ?, actor_cover = ?, said_cover = ?
            where book = ? and n = ?
            """;

    private static final Actor SYSTEM = new Actor("system", "system", Actor.Kind.SYSTEM, null);

    private final Connection owner;
    private final Pen pen;

    /** @param key the trail's own, for the entries that say what was erased */
    public Erasure(Connection owner, SigningKey key) {
        this.owner = owner;
        this.pen = new Pen(key.seal());
    }

    /**
     * @param pseudonym what stands for the person from now on
     * @param entries how many were changed
     * @param kept how many name the person and are older than covers are, so that they cannot be changed
     */
    public record Outcome(String pseudonym, long entries, long kept) {}

    /**
     * In the caller's transaction.
     *
     * @param order by which it is done, such as the number of the request; it must not name the person
     */
    public Outcome of(Person person, String order) throws SQLException {
        var pseudonym = "erased-" + UUID.randomUUID().toString().substring(0, 8);
        long entries = 0;
        long kept = 0;
        for (var book : books(person)) {
            lock(book);
            var erased = new ArrayList<Long>();
            for (var entry : naming(person, book)) {
                if (entry.isCovered()) {
                    erase(entry, person, pseudonym);
                    erased.add(entry.n());
                } else {
                    kept++;
                }
            }
            if (!erased.isEmpty()) {
                say(book, erased, pseudonym, order);
            }
            entries += erased.size();
        }
        return new Outcome(pseudonym, entries, kept);
    }

    private List<String> books(Person person) throws SQLException {
        try (var select = owner.prepareStatement(BOOKS)) {
            name(person, select, 1);
            var books = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    books.add(rows.getString(1));
                }
            }
            return books;
        }
    }

    /** As every writer of the book does: a story's by its row, another by its name. */
    private void lock(String book) throws SQLException {
        try (var story = owner.prepareStatement("select 1 from story where cast(id as text) = ? for no key update");
                var other = owner.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            story.setString(1, book);
            try (var rows = story.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
            other.setString(1, book);
            other.executeQuery().close();
        }
    }

    private List<Written> naming(Person person, String book) throws SQLException {
        try (var select = owner.prepareStatement(NAMING)) {
            select.setString(1, book);
            name(person, select, 2);
            var entries = new ArrayList<Written>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(Rows.written(rows));
                }
            }
            return entries;
        }
    }

    private static void name(Person person, PreparedStatement select, int first) throws SQLException {
        int parameter = first;
        select.setString(parameter++, person.id());
        select.setString(parameter++, person.id());
        select.setString(parameter++, pattern(person));
        select.setString(parameter, pattern(person));
    }

    private void erase(Written entry, Person person, String pseudonym) throws SQLException {
        boolean isBy = entry.actor().id().equals(person.id());
        boolean saysName = names(person, CanonicalJson.of(entry.details())) || names(person, entry.reason());
        var left = entry.without(isBy ? pseudonym : null, saysName);
        try (var update = owner.prepareStatement(ERASE)) {
            int parameter = 1;
            update.setString(parameter++, left.actor().id());
            update.setString(parameter++, left.actor().name());
            update.setString(parameter++, left.reason());
            update.setString(parameter++, CanonicalJson.of(left.details()));
            update.setString(parameter++, Entry.text(left.actorCover()));
            update.setString(parameter++, Entry.text(left.saidCover()));
            update.setString(parameter++, left.book());
            update.setLong(parameter, left.n());
            update.executeUpdate();
        }
    }

    private static boolean names(Person person, @Nullable String text) {
        return text != null
                && (text.contains(person.id()) || word(person).matcher(text).find());
    }

    /** The name where it stands as a word, as PostgreSQL writes patterns. */
    public static String pattern(Person person) {
        return "\\m" + person.name().replaceAll("[^\\p{L}\\p{N}]", ".") + "\\M";
    }

    private static Pattern word(Person person) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(person.name()) + "(?![\\p{L}\\p{N}_])");
    }

    private void say(String book, List<Long> erased, String pseudonym, String order) throws SQLException {
        var act = new Act(
                SYSTEM,
                Written.ERASE,
                Act.Outcome.DONE,
                null,
                null,
                null,
                null,
                Map.of("entries", erased, "order", order, "pseudonym", pseudonym));
        pen.write(Page.opened(book, owner), act).insert(owner);
    }
}
