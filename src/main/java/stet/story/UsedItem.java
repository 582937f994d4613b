package stet.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.wire.ChangedWords;
import stet.wire.Obstacle;
import stet.wire.Terms;

/**
 * An item that a copy uses, and what the wire says of it now.
 *
 * @param how it is known to be used
 * @param headline of its newest version
 * @param field where the copy uses it, as reports name fields; {@code sources} where a member only said so
 * @param start of the words there, half-open, UTF-16 units
 * @param changed what the newest version says otherwise than the words used, where nobody has judged that yet
 */
public record UsedItem(
        String uri,
        How how,
        @Nullable String agency,
        String headline,
        Terms terms,
        String field,
        int start,
        int end,
        @Nullable ChangedWords changed) {

    /** How an item is used. */
    @Schema(name = "UsedItemHow")
    public enum How {
        /** Its words stand in the copy. */
        FOUND,
        /** A member said so. */
        NAMED,
        /** The copy shows its picture. */
        PICTURE,
        /** The copy links to it, a story of this house. */
        LINKED
    }

    /** What its agency's word holds against publishing at that moment. */
    Stream<Objection> against(Instant moment) {
        return obstacles(obstacle -> obstacle.rulesOut(moment));
    }

    /** What its agency's word holds against using it at any moment. */
    Stream<Objection> againstEver() {
        return obstacles(obstacle -> !obstacle.dependsOnTheMoment());
    }

    /** Everything that its agency's word may hold against it at some moment. */
    public List<Objection> objections() {
        return obstacles(obstacle -> true).toList();
    }

    private Stream<Objection> obstacles(java.util.function.Predicate<Obstacle> which) {
        return terms.obstacles(uri, headline).stream().filter(which).map(this::objection);
    }

    private Objection objection(Obstacle obstacle) {
        return new Objection(
                obstacle.code() + ":" + uri,
                obstacle.code().name(),
                agency,
                field,
                start,
                end,
                obstacle.sentence(),
                false,
                obstacle.until(),
                obstacle.from());
    }
}
