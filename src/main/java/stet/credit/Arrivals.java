package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;
import stet.story.Deed;
import stet.story.FoundIn;
import stet.story.Revision;
import stet.story.Revisions;
import stet.story.Sources;
import stet.story.Stories;
import stet.story.Story;
import stet.story.Tasks;
import stet.wire.HouseCopy;
import stet.wire.ItemText;
import stet.wire.WireItem;
import stet.wire.WireItems;

/**
 * An item came in that has words of copy which was checked before: the copy is looked at again. From now on it is known to
 * use the item, so that a kill reaches it; what the item now speaks against is marked, and of a live story the chief is told.
 */
@ApplicationScoped
class Arrivals {
    private final Stories stories;
    private final Revisions revisions;
    private final Sources sources;
    private final WireItems items;
    private final CreditCheck check;
    private final Tasks tasks;
    private final Trail trail;

    Arrivals(
            Stories stories,
            Revisions revisions,
            Sources sources,
            WireItems items,
            CreditCheck check,
            Tasks tasks,
            Trail trail) {
        this.stories = stories;
        this.revisions = revisions;
        this.sources = sources;
        this.items = items;
        this.check = check;
        this.tasks = tasks;
        this.trail = trail;
    }

    /**
     * Each revision in a transaction of its own.
     *
     * @param uris of the items that have words of it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void met(UUID id, Collection<String> uris) {
        var revision = revisions.findById(id);
        if (revision == null) {
            return;
        }
        stories.lockedByTheWire(revision.story()).ifPresent(story -> {
            boolean isHead = story.head().equals(revision) && story.stage().isOnItsWayOut();
            boolean isLive = revision.equals(story.live());
            if (isHead || isLive) {
                look(story, revision, isHead, isLive, uris);
            }
        });
    }

    private void look(Story story, Revision revision, boolean isHead, boolean isLive, Collection<String> uris) {
        var known = sources.usedBy(revision);
        var texts = items
                .texts(known.entrySet().stream()
                        .filter(one -> uris.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList())
                .stream()
                .collect(Collectors.toMap(ItemText::uri, ItemText::body));
        var news = items.newest(uris).stream()
                .filter(item -> !item.body().equals(texts.get(item.uri())))
                .collect(Collectors.toMap(WireItem::uri, item -> item, (a, b) -> a));
        var own = HouseCopy.uri(story.id());
        news.keySet().remove(own);
        if (news.isEmpty()) {
            return;
        }
        var page = trail.open(story.id());
        var named = new HashMap<>(sources.namedBy(story.id()));
        news.values().forEach(item -> named.putIfAbsent(item.uri(), item.version()));
        var checked = check.examine(revision.copy(), page.at(), new KnownUse(named, own), story.desk());
        var found = Examination.found(checked.compared()).stream()
                .filter(one -> news.containsKey(one.item().uri()))
                .filter(one ->
                        known.getOrDefault(one.item().uri(), 0L) < one.item().seq())
                .toList();
        if (found.isEmpty()) {
            return;
        }
        sources.alsoFound(story, revision, found, page.at());
        var next = page;
        for (var one : found) {
            next = trail.append(next, act(story, "SOURCE", null, one.item()));
        }
        var taken = found.stream().map(FoundIn::item).toList();
        var unheardOf =
                taken.stream().filter(item -> !known.containsKey(item.uri())).toList();
        var against = against(story, checked, taken, unheardOf);
        if (against.isPresent()) {
            speak(story, against.get(), taken.get(0), next, isHead, isLive);
        }
    }

    /** @param unheardOf those of the items that the story was not known to use: of the others their agencies have been heard */
    private static Optional<Finding> against(
            Story story, Judgement.Checked checked, List<WireItem> taken, List<WireItem> unheardOf) {
        var agencies =
                taken.stream().map(WireItem::agency).filter(Objects::nonNull).collect(Collectors.toSet());
        return checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .filter(finding -> finding.code().isTheSourcesWord()
                        ? unheardOf.stream().anyMatch(item -> Objects.equals(item.agency(), finding.agency()))
                        : agencies.contains(finding.agency()))
                .filter(finding -> !isKnown(story, finding))
                .min(Comparator.comparing(finding -> !finding.code().isTheSourcesWord()));
    }

    private void speak(Story story, Finding finding, WireItem item, Page page, boolean isHead, boolean isLive) {
        if (isHead) {
            story.mark(finding.message(), page.at());
        }
        if (isLive) {
            tasks.openFor(story, item.uri(), finding.message(), page.at());
        }
        trail.append(page, act(story, "MARK", finding, item));
    }

    private static boolean isKnown(Story story, Finding finding) {
        return story.credit() != null
                && Objects.requireNonNull(story.credit()).objections().stream()
                        .anyMatch(objection ->
                                objection.code().equals(finding.code().name())
                                        && Objects.equals(objection.agency(), finding.agency()));
    }

    private static Act act(Story story, String action, @Nullable Finding finding, WireItem item) {
        var details = new HashMap<String, Object>(
                Map.of("item", item.uri(), "version", item.version(), "account", item.account()));
        if (finding != null) {
            details.put("code", finding.code().name());
        }
        return Deed.on(story, action, Member.WIRE, finding == null ? null : finding.message(), details);
    }
}
