package stet.credit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.audit.Actor;
import stet.audit.Page;
import stet.audit.Trail;
import stet.story.Deed;
import stet.story.ExaminationDue;
import stet.story.Objection;
import stet.story.Stage;
import stet.story.Stories;
import stet.story.Story;
import stet.wire.IndexedWire;

/**
 * The house rules have changed: what is scheduled is examined under the new ones when the service starts, as soon as this node
 * has read the whole wire. A story that they have nothing new against keeps its approval, now under the new version; the
 * others are marked and do not go out.
 */
@ApplicationScoped
public class RulesChange {
    private static final Logger LOG = Logger.getLogger(RulesChange.class);
    private static final Actor RULES = new Actor("rules", "rules", Actor.Kind.SYSTEM, null);
    private static final int AT_ONCE = 200;

    private static final String OUTDATED = """
            select id from story where stage = 'SCHEDULED' and credit ->> 'rules' <> :rules and not (id = any(:but))
            order by slot_at limit :most
            """;

    private final EntityManager database;
    private final Stories stories;
    private final Examination examination;
    private final HouseRules rules;
    private final Reports reports;
    private final Trail trail;
    private final IndexedWire wire;
    private final Set<UUID> unreadable = new HashSet<>();
    private volatile boolean applied;

    RulesChange(
            EntityManager database,
            Stories stories,
            Examination examination,
            HouseRules rules,
            Reports reports,
            Trail trail,
            IndexedWire wire) {
        this.database = database;
        this.stories = stories;
        this.examination = examination;
        this.rules = rules;
        this.trail = trail;
        this.reports = reports;
        this.wire = wire;
    }

    /** Whether what is scheduled stands under the rules of this node; until then its clock lets nothing out. */
    public boolean isApplied() {
        return applied;
    }

    void start(@Observes @Priority(5_000) StartupEvent start) {
        applied = outdated().isEmpty();
    }

    @Scheduled(
            every = "1s",
            identity = "rules-change",
            executeWith = Scheduled.SIMPLE,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void apply() {
        if (applied || !wire.isCurrent()) {
            return;
        }
        int checked = checkAll();
        applied = true;
        LOG.infof("%d scheduled stories were examined under the house rules %s", checked, rules.version());
    }

    /** Examines what is scheduled and was approved under other rules; answers how many there were. */
    int checkAll() {
        int checked = 0;
        for (var ids = outdated(); !ids.isEmpty(); ids = outdated()) {
            ids.forEach(this::check);
            checked += ids.size();
        }
        return checked;
    }

    private List<UUID> outdated() {
        return QuarkusTransaction.requiringNew().call(() -> {
            @SuppressWarnings("unchecked")
            List<UUID> ids = database.createNativeQuery(OUTDATED, UUID.class)
                    .setParameter("rules", rules.version())
                    .setParameter("but", unreadable.toArray(UUID[]::new))
                    .setParameter("most", AT_ONCE)
                    .getResultList();
            return ids;
        });
    }

    /** One story that cannot be read keeps no other from being examined; the clock will set it aside. */
    private void check(UUID id) {
        try {
            QuarkusTransaction.requiringNew().run(() -> stories.lockedByTheWire(id)
                    .filter(this::isOutdated)
                    .ifPresent(story -> examine(story, trail.open(id))));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Story %s cannot be examined under the house rules %s", id, rules.version());
            unreadable.add(id);
        }
    }

    private boolean isOutdated(Story story) {
        return story.stage() == Stage.SCHEDULED
                && story.credit() != null
                && !story.credit().rules().equals(rules.version());
    }

    private void examine(Story story, Page page) {
        var before = Objects.requireNonNull(story.credit());
        var known = reports.on(story.head()).map(CheckedRevision::report).stream()
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding -> key(finding.code().name(), finding.agency(), finding.field(), finding.start()))
                .collect(Collectors.toSet());
        examination.examine(new ExaminationDue(story, page.at()));
        var against = Objects.requireNonNull(story.credit()).objections().stream()
                .filter(objection -> !known.contains(
                        key(objection.code(), objection.agency(), objection.field(), objection.start())))
                .findFirst();
        if (against.isPresent()) {
            story.mark(against.get().message(), page.at());
        } else {
            before.marks().forEach(mark -> story.mark(mark, page.at()));
            story.standsUnder(rules.version(), page.at());
        }
        trail.append(
                page,
                Deed.on(
                        story,
                        against.isPresent() ? "MARK" : "RECHECK",
                        RULES,
                        against.map(Objection::message).orElse(null),
                        Map.of("rules", rules.version(), "before", before.rules())));
    }

    private static List<Object> key(String code, @Nullable String agency, String field, int at) {
        return List.of(code, String.valueOf(agency), field, at);
    }
}
