package stet.audit.log;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Actor;
import stet.canon.CanonicalJson;
import stet.canon.Sha256;
import stet.staff.Role;

/**
 * An entry as it was written, with all that its hash covers. The actor, the reason and the details can name a person; the
 * hash has only their covers.
 *
 * @param n its number in its book, from 1
 * @param actorCover of the actor's id and name; none where the entry is older than covers are
 * @param saidCover of the reason and the details; none where the entry is older than covers are
 * @param previous the hash of the entry before it in its book, 64 zeros at the first
 */
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
    "actorCover",
    "saidCover",
    "previous",
    "hash"
})
@Schema(name = "TrailEntry")
public record Written(
        long n,
        String book,
        Instant at,
        Who actor,
        @Nullable Role role,
        String action,
        Act.Outcome outcome,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String revision,
        JsonNode details,
        @Nullable Cover actorCover,
        @Nullable Cover saidCover,
        String previous,
        String hash) {

    /** What stands before the first entry of a book. */
    public static final String NOTHING = "0".repeat(64);

    /** The act that says which earlier entries of its book were erased by law, in {@code details.entries}. */
    public static final String ERASE = "ERASE";

    /** An actor as the trail shows it. */
    @Schema(name = "TrailActor")
    public record Who(String id, String name, Actor.Kind kind) {}

    /** The same, covered by salts of its own and with the hash that belongs to it. */
    public Written sealed(String actorSalt, String saidSalt) {
        var covered = with(Cover.over(actorSalt, actorContent()), Cover.over(saidSalt, saidContent()), hash);
        return covered.with(covered.actorCover, covered.saidCover, covered.computedHash());
    }

    /** Whether its hash is that of what it says, and what its covers cover is there or was erased. */
    public boolean holds() {
        if (actorCover != null && !actorCover.covers(actorContent())) {
            return false;
        }
        return (saidCover == null || saidCover.covers(saidContent())) && hash.equals(computedHash());
    }

    /** Whether something that it covers is gone; lawful only where a later entry of the book says so. */
    @JsonIgnore
    public boolean isErased() {
        return (actorCover != null && actorCover.isErased()) || (saidCover != null && saidCover.isErased());
    }

    @JsonIgnore
    public boolean isCovered() {
        return actorCover != null && saidCover != null;
    }

    @JsonIgnore
    Digest leaf() {
        return Tree.leaf(Digest.ofHex(hash));
    }

    private Map<String, Object> actorContent() {
        return Map.of("id", actor.id(), "name", actor.name());
    }

    private Map<String, @Nullable Object> saidContent() {
        var said = new TreeMap<String, @Nullable Object>();
        said.put("reason", reason);
        said.put("details", details);
        return said;
    }

    private String computedHash() {
        var said = new TreeMap<String, @Nullable Object>();
        said.put("book", book);
        said.put("n", n);
        said.put("at", at.toString());
        said.put("role", role);
        said.put("action", action);
        said.put("outcome", outcome);
        said.put("from", from);
        said.put("to", to);
        said.put("revision", revision);
        said.put("previous", previous);
        if (actorCover == null || saidCover == null) {
            said.put("actor", new Actor(actor.id(), actor.name(), actor.kind(), role));
            said.put("reason", reason);
            said.put("details", CanonicalJson.of(details));
            said.remove("role");
        } else {
            said.put("kind", actor.kind());
            said.put("actor", actorCover.hash());
            said.put("said", saidCover.hash());
        }
        return Sha256.hex(CanonicalJson.of(said));
    }

    private Written with(@Nullable Cover newActor, @Nullable Cover newSaid, String newHash) {
        return new Written(
                n, book, at, actor, role, action, outcome, from, to, reason, revision, details, newActor, newSaid,
                previous, newHash);
    }

    /** The same act by somebody whom nobody can name, or without what was said. */
    public Written without(@Nullable String pseudonym, boolean saysNothing) {
        var nobody = pseudonym == null ? actor : new Who(pseudonym, pseudonym, actor.kind());
        return new Written(
                n,
                book,
                at,
                nobody,
                role,
                action,
                outcome,
                from,
                to,
                saysNothing ? null : reason,
                revision,
                saysNothing ? JsonNodeFactory.instance.objectNode() : details,
                pseudonym == null || actorCover == null ? actorCover : new Cover("", actorCover.hash()),
                saysNothing && saidCover != null ? new Cover("", saidCover.hash()) : saidCover,
                previous,
                hash);
    }
}
