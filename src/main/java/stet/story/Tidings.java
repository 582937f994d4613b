package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;
import stet.wire.ItemArrived;
import stet.wire.Obstacle;
import stet.wire.Restriction;
import stet.wire.Terms;
import stet.wire.TermsInForce;
import stet.wire.WireItem;
import stet.wire.WireItems;
import stet.wire.format.Dispatch;
import stet.wire.format.Dispatch.Status;

/**
 * What an agency says of an item without taking it back, told to those whose stories use it: another embargo or end of its
 * terms, other restrictions in its own words, and that what it took back may be used again. It stands in the trail; where somebody has to act there is a task.
 */
@ApplicationScoped
class Tidings {
    private static final Logger LOG = Logger.getLogger(Tidings.class);

    private final Stories stories;
    private final WireItems items;
    private final TermsInForce terms;
    private final Trail trail;
    private final Tasks tasks;

    Tidings(Stories stories, WireItems items, TermsInForce terms, Trail trail, Tasks tasks) {
        this.stories = stories;
        this.items = items;
        this.terms = terms;
        this.trail = trail;
        this.tasks = tasks;
    }

    /** @param using locked by this transaction */
    void tell(List<Using> using, ItemArrived arrival) {
        if (arrival.offersAgain()) {
            each(using, arrival, offer(arrival.dispatch().uri()), true);
        }
        var before = arrival.before() == null ? null : items.findById(arrival.before());
        if (before != null) {
            changedTerms(before, arrival.dispatch()).ifPresent(sentence -> each(using, arrival, sentence, false));
            changedUsage(before.dispatch(), arrival.dispatch())
                    .ifPresent(sentence -> each(using, arrival, sentence, true));
        }
    }

    static String offer(String uri) {
        return "The agency has sent a usable version of an item that it took back, and that this story uses: %s. "
                        .formatted(uri)
                + "A chief may make it usable again.";
    }

    /**
     * A sentence where the agency says in its own words that the item may be used otherwise: NO ARCHIVES, JAPAN OUT. What a
     * notice has there is said by the notice.
     */
    private static Optional<String> changedUsage(Dispatch before, Dispatch now) {
        var was = restrictions(before);
        var is = restrictions(now);
        boolean areUsable = before.status() == Status.USABLE && now.status() == Status.USABLE;
        return was.equals(is) || !areUsable
                ? Optional.empty()
                : Optional.of("The agency restricts an item that this story uses otherwise now: \"%s\"%s."
                        .formatted(is, was.isEmpty() ? "" : "; before: \"" + was + "\""));
    }

    /** Captions of pictures say it too. */
    private static String restrictions(Dispatch item) {
        var captions = item.kind() == Dispatch.Kind.TEXT ? List.<Dispatch.WirePicture>of() : item.pictures();
        var said = captions.stream().flatMap(picture -> Restriction.words(picture.caption()).stream());
        return Stream.concat(Stream.of(item.usage()), said)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** A sentence where the newer version's embargo or end is not that of the version before. */
    private Optional<String> changedTerms(WireItem before, Dispatch item) {
        if (Objects.equals(before.embargo(), item.embargo())
                && before.isHeldBack() == item.heldBack()
                && Objects.equals(before.expires(), item.expires())) {
            return Optional.empty();
        }
        var now = terms.of(List.of(item.uri())).get(item.uri());
        var said = now == null || now.equals(Terms.FREE)
                ? List.of("\"%s\" is free now.".formatted(item.headline()))
                : now.obstacles(item.uri(), item.headline()).stream()
                        .map(Obstacle::sentence)
                        .toList();
        return Optional.of(
                "The agency has changed the terms of an item that this story uses. " + String.join(" ", said));
    }

    private void each(List<Using> using, ItemArrived arrival, String sentence, boolean always) {
        var pages = trail.open(using.stream().map(one -> one.story().id()).toList());
        for (var one : using) {
            var page = pages.get(one.story().id());
            if (page != null && (one.inHead() || one.inLive())) {
                tell(one, arrival, sentence, always || one.inLive(), page);
            }
        }
    }

    private void tell(Using using, ItemArrived arrival, String sentence, boolean asTask, Page page) {
        try {
            for (var story : stories.claimed(List.of(using.story().id()))) {
                var details = new HashMap<>(Map.of(
                        "item", arrival.dispatch().uri(),
                        "version", arrival.dispatch().version(),
                        "account", arrival.account()));
                trail.append(page, Deed.on(story, "NOTICE", Member.WIRE, sentence, details));
                if (asTask) {
                    tasks.openFor(story, arrival.dispatch().uri(), sentence, page.at());
                }
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Story %s cannot be told of %s",
                    using.story().id(),
                    arrival.dispatch().uri());
        }
    }
}
