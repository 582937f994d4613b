package stet.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import stet.staff.Role;

/** One entry of the trail. Its hash covers everything it says and the hash of the entry before it in the same book. */
@Entity
@Immutable
@Table(name = "trail")
@IdClass(Entry.Place.class)
@JsonPropertyOrder({
    "n",
    "book",
    "at",
    "actor",
    "role",
    "action",
    "outcome",
    "from",
    "to",
    "reason",
    "revision",
    "details",
    "previous",
    "hash"
})
public class Entry {
    /** What stands before the first entry of a book. */
    static final String NOTHING = "0".repeat(64);

    private static final String INSERT = """
            insert into trail (book, n, at, actor_id, actor_name, actor_kind, role, action, outcome,
                from_stage, to_stage, reason, revision, details, previous, hash)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

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
            entry -> entry.previous,
            entry -> entry.hash);

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

    @Column
    private String previous;

    @Column
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected Entry() {}

    Entry(Page page, Act act) {
        this.book = page.book();
        this.n = page.last() + 1;
        this.at = page.at();
        this.actorId = act.actor().id();
        this.actorName = act.actor().name();
        this.actorKind = act.actor().kind();
        this.role = act.actor().role();
        this.action = act.action();
        this.outcome = act.outcome();
        this.fromStage = act.from();
        this.toStage = act.to();
        this.reason = act.reason();
        this.revision = act.revision();
        this.details = CanonicalJson.of(act.details());
        this.previous = page.hash();
        this.hash = computedHash();
    }

    /** Writes many at once. */
    static void insert(List<Entry> entries, Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
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

    /** The hash that this entry must have for what it says now. */
    String computedHash() {
        var said = new LinkedHashMap<String, Object>();
        said.put("book", book);
        said.put("n", n);
        said.put("at", at.toString());
        said.put("actor", new Actor(actorId, actorName, actorKind, role));
        said.put("action", action);
        said.put("outcome", outcome);
        said.put("from", fromStage);
        said.put("to", toStage);
        said.put("reason", reason);
        said.put("revision", revision);
        said.put("details", details);
        said.put("previous", previous);
        return Sha256.hex(CanonicalJson.of(said));
    }

    @JsonProperty
    public long n() {
        return n;
    }

    @JsonProperty
    public String book() {
        return book;
    }

    @JsonProperty
    public Instant at() {
        return at;
    }

    @JsonProperty
    public Shown actor() {
        return new Shown(actorId, actorName, actorKind);
    }

    @JsonProperty
    public @Nullable Role role() {
        return role;
    }

    @JsonProperty
    public String action() {
        return action;
    }

    @JsonProperty
    public Act.Outcome outcome() {
        return outcome;
    }

    @JsonProperty
    public @Nullable String from() {
        return fromStage;
    }

    @JsonProperty
    public @Nullable String to() {
        return toStage;
    }

    @JsonProperty
    public @Nullable String reason() {
        return reason;
    }

    @JsonProperty
    public @Nullable String revision() {
        return revision;
    }

    @JsonProperty
    @JsonRawValue
    public String details() {
        return details;
    }

    @JsonProperty
    public String previous() {
        return previous;
    }

    @JsonProperty
    public String hash() {
        return hash;
    }

    @JsonIgnore
    boolean follows(Page before) {
        return n == before.last() + 1 && previous.equals(before.hash());
    }

    /** An actor as the trail shows it; the role stands beside it. */
    public record Shown(String id, String name, Actor.Kind kind) {}

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
