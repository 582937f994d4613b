package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Page;
import stet.audit.Trail;
import stet.staff.Member;
import stet.story.Deed;
import stet.story.Source;
import stet.story.Sources;
import stet.story.Stage;
import stet.story.Stories;
import stet.story.Story;
import stet.story.Tasks;
import stet.wire.WireItem;
import stet.wire.WireItems;

/**
 * An item came in that has words of a story which was checked before: the story is looked at again. From now on it is
 * known to use the item, so that a kill reaches it; what the item now speaks against is marked, and of a live story the
 * chief is told.
 */
@ApplicationScoped
class Arrivals {
    private static final Set<Stage> TO_COME = Set.of(Stage.APPROVED, Stage.SCHEDULED);

    private final Stories stories;
    private final Sources sources;
    private final WireItems items;
    private final CreditCheck check;
    private final Tasks tasks;
    private final Trail trail;

    Arrivals(Stories stories, Sources sources, WireItems items, CreditCheck check, Tasks tasks, Trail trail) {
        this.stories = stories;
        this.sources = sources;
        this.items = items;
        this.check = check;
        this.tasks = tasks;
        this.trail = trail;
    }

    /**
     * Each story in a transaction of its own.
     *
     * @param uris of the items that have words of it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void met(UUID id, List<String> uris) {
        var known = sources.versionsOf(id);
        var news = items.newest(uris).stream()
                .filter(item -> !known.containsKey(item.uri()))
                .collect(Collectors.toMap(WireItem::uri, item -> item, (a, b) -> a));
        if (!news.isEmpty()) {
            stories.lockedByTheWire(id).ifPresent(story -> look(story, news, known));
        }
    }

    private void look(Story story, Map<String, WireItem> news, Map<String, String> known) {
        boolean toCome = TO_COME.contains(story.stage());
        var copy = toCome ? story.head() : story.live();
        if (copy == null) {
            return;
        }
        var page = trail.open(story.id());
        var imported = new HashMap<>(known);
        news.values().forEach(item -> imported.put(item.uri(), item.version()));
        var checked = check.examine(copy.copy(), page.at(), imported, story.desk());
        var taken = checked.compared().items().stream()
                .filter(item -> news.containsKey(item.uri()))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        sources.add(story, taken, Source.How.FOUND, page.at());
        var agencies = taken.stream().map(WireItem::agency).collect(Collectors.toSet());
        var next = page;
        for (var item : taken) {
            next = trail.append(next, act(story, "SOURCE", null, item));
        }
        var against = checked.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK && agencies.contains(finding.agency()))
                .filter(finding -> !isKnown(story, finding))
                .findFirst();
        if (against.isPresent()) {
            speak(story, against.get(), taken.get(0), next, toCome);
        }
    }

    private void speak(Story story, Finding finding, WireItem item, Page page, boolean toCome) {
        if (toCome) {
            story.mark(finding.message(), page.at());
        }
        if (story.isLive()) {
            tasks.open(story, finding.message(), item.uri(), page.at());
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
        var details = new HashMap<String, Object>(Map.of("item", item.uri(), "version", item.version()));
        if (finding != null) {
            details.put("code", finding.code().name());
        }
        return Deed.on(story, action, Member.WIRE, finding == null ? null : finding.message(), details);
    }
}
