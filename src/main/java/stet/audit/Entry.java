package stet.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import stet.audit.log.Cover;
import stet.audit.log.Written;
import stet.canon.CanonicalJson;
import stet.staff.Role;

/** One entry of the trail, as its table keeps it. */
@Entity
@Immutable
@Table(name = "trail")
@IdClass(Entry.Place.class)
public class Entry {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String INSERT = """
            insert into trail (book, n, at, actor_id, actor_name, actor_kind, role, action, outcome,
                from_stage, to_stage, reason, revision, details, actor_cover, said_cover, previous, hash, seal)
            """;

    private static final String ONE = INSERT + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MANY =
            INSERT + "select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final List<Function<Entry, @Nullable String>> TEXTS = List.of(
            entry -> entry.actorId,
            entry -> entry.actorName,
            entry -> entry.actorKind.name(),
            entry -> entry.role == null ? null : entry.role.name(),
            entry -> entry.action,
            entry -> entry.outcome.name(),
            entry -> entry.fromStage,
            entry -> entry.toStage,
            entry -> entry.reason,
            entry -> entry.revision,
            entry -> entry.details,
            entry -> entry.actorCover,
            entry -> entry.saidCover,
            entry -> entry.previous,
            entry -> entry.hash,
            entry -> entry.seal);

    @Id
    private String book;

    @Id
    private long n;

    @Column
    private Instant at;

    @Column
    private String actorId;

    @Column
    private String actorName;

    @Enumerated(EnumType.STRING)
    private Actor.Kind actorKind;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    @Column
    private String action;

    @Enumerated(EnumType.STRING)
    private Act.Outcome outcome;

    private @Nullable String fromStage;
    private @Nullable String toStage;
    private @Nullable String reason;
    private @Nullable String revision;

    @Column
    private String details;

    private @Nullable String actorCover;
    private @Nullable String saidCover;

    @Column
    private String previous;

    @Column
    private String hash;

    private @Nullable String seal;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(Written written, String seal) {
        this.book = written.book();
        this.n = written.n();
        this.at = written.at();
        this.actorId = written.actor().id();
        this.actorName = written.actor().name();
        this.actorKind = written.actor().kind();
        this.role = written.role();
        this.action = written.action();
        this.outcome = written.outcome();
        this.fromStage = written.from();
        this.toStage = written.to();
        this.reason = written.reason();
        this.revision = written.revision();
        this.details = CanonicalJson.of(written.details());
        this.actorCover = text(written.actorCover());
        this.saidCover = text(written.saidCover());
        this.previous = written.previous();
        this.hash = written.hash();
        this.seal = seal;
    }

    /** Writes it, and not as an entity, of which nothing would be used again. */
    void insert(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(ONE)) {
            int column = 1;
            insert.setString(column++, book);
            insert.setLong(column++, n);
            insert.setObject(column++, at.atOffset(ZoneOffset.UTC));
            for (var text : TEXTS) {
                insert.setString(column++, text.apply(this));
            }
            insert.executeUpdate();
        }
    }

    /** Writes many at once. */
    static void insert(List<Entry> entries, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(MANY)) {
            int column = 1;
            insert.setArray(column++, texts(connection, entries, entry -> entry.book));
            insert.setArray(column++, connection.createArrayOf("int8", each(entries, entry -> entry.n)));
            insert.setArray(
                    column++,
                    connection.createArrayOf("timestamptz", each(entries, entry -> Timestamp.from(entry.at))));
            for (var text : TEXTS) {
                insert.setArray(column++, texts(connection, entries, text));
            }
            insert.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<Entry> entries, Function<Entry, @Nullable String> text)
            throws SQLException {
        return connection.createArrayOf("text", each(entries, text));
    }

    private static <T extends @Nullable Object> Object[] each(List<Entry> entries, Function<Entry, T> column) {
        return entries.stream().map(column).toArray();
    }

    /** What it says. */
    @JsonValue
    public Written written() {
        return new Written(
                n,
                book,
                at,
                new Written.Who(actorId, actorName, actorKind),
                role,
                action,
                outcome,
                fromStage,
                toStage,
                reason,
                revision,
                json(details),
                cover(actorCover),
                cover(saidCover),
                previous,
                hash);
    }

    public long n() {
        return n;
    }

    String hash() {
        return hash;
    }

    static @Nullable Cover cover(@Nullable String text) {
        return text == null ? null : Cover.read(text);
    }

    static @Nullable String text(@Nullable Cover cover) {
        return cover == null ? null : cover.text();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.getNodeFactory().textNode(text);
        }
    }

    /** Where an entry stands: its book and its number there, from 1. */
    static class Place implements Serializable {
        private String book = "";
        private long n;

        protected Place() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place that && book.equals(that.book) && n == that.n;
        }

        @Override
        public int hashCode() {
            return Objects.hash(book, n);
        }
    }
}
