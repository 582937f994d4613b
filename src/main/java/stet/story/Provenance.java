package stet.story;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.wire.ChangedWords;

/** Which wire items a copy uses, found in its words, named by a member or shown, as the wire has them now. */
public record Provenance(List<UsedItem> items) {
    static final Provenance NONE = new Provenance(List.of());

    /** Without the stories of this house of which the report tells: what it found there is settled by the desk. */
    public Provenance untold(@Nullable CreditStanding credit) {
        return credit == null
                ? this
                : new Provenance(
                        items.stream().filter(item -> !credit.tellsOf(item)).toList());
    }

    /** What the agencies' word holds against publishing at that moment. */
    List<Reason> against(Instant moment) {
        return items.stream()
                .flatMap(item -> item.against(moment))
                .map(objection -> Reason.finding("CREDIT_FINDING", objection))
                .toList();
    }

    /** What the agencies' word holds against the copy, whatever the moment. */
    List<Reason> againstEver() {
        return Stream.concat(
                        items.stream()
                                .flatMap(UsedItem::againstEver)
                                .map(objection -> Reason.finding("CREDIT_FINDING", objection)),
                        changed().map(mark -> Reason.because("CREDIT_MARK", mark)))
                .toList();
    }

    /** A sentence for each item in whose newest version words used here changed. */
    Stream<String> changed() {
        return items.stream().map(UsedItem::changed).filter(Objects::nonNull).map(ChangedWords::sentence);
    }

    /** Whether the copy uses the item in any way. */
    boolean uses(String uri) {
        return items.stream().anyMatch(item -> item.uri().equals(uri));
    }
}
