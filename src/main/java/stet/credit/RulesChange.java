package stet.credit;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import stet.audit.Actor;
import stet.audit.Page;
import stet.audit.Trail;
import stet.story.Deed;
import stet.story.ExaminationDue;
import stet.story.Objection;
import stet.story.Stories;
import stet.story.Story;

/**
 * The house rules have changed: what is scheduled is examined under the new ones when the service starts. A story that they
 * have nothing new against keeps its approval, now under the new version; the others are marked and do not go out.
 */
@ApplicationScoped
class RulesChange {
    private static final Logger LOG = Logger.getLogger(RulesChange.class);
    private static final Actor RULES = new Actor("rules", "rules", Actor.Kind.SYSTEM, null);
    private static final int AT_ONCE = 200;

    private static final String OUTDATED = """
            select id from story where stage = 'SCHEDULED' and credit ->> 'rules' <> :rules
            order by slot_at limit :most for no key update skip locked
            """;

    private final EntityManager database;
    private final Stories stories;
    private final Examination examination;
    private final HouseRules rules;
    private final Reports reports;
    private final Trail trail;

    RulesChange(
            EntityManager database,
            Stories stories,
            Examination examination,
            HouseRules rules,
            Reports reports,
            Trail trail) {
        this.database = database;
        this.stories = stories;
        this.examination = examination;
        this.rules = rules;
        this.trail = trail;
        this.reports = reports;
    }

    void check(@Observes @Priority(5_000) StartupEvent start) {
        int checked = 0;
        for (int more = checkSome(); more > 0; more = checkSome()) {
            checked += more;
        }
        if (checked > 0) {
            LOG.infof("%d scheduled stories were examined under the house rules %s", checked, rules.version());
        }
    }

    /** Examines the next ones; answers how many. */
    @Transactional
    int checkSome() {
        @SuppressWarnings("unchecked")
        List<UUID> ids = database.createNativeQuery(OUTDATED, UUID.class)
                .setParameter("rules", rules.version())
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (!ids.isEmpty()) {
            var pages = trail.open(ids);
            stories.claimedWhole(ids).forEach(story -> examine(story, Objects.requireNonNull(pages.get(story.id()))));
        }
        return ids.size();
    }

    private void examine(Story story, Page page) {
        var before = Objects.requireNonNull(story.credit());
        var known = reports.on(story.head()).map(CheckedRevision::report).stream()
                .flatMap(report -> report.findings().stream())
                .map(finding -> finding.code().name())
                .collect(Collectors.toSet());
        examination.examine(new ExaminationDue(story, page.at()));
        var against = Objects.requireNonNull(story.credit()).objections().stream()
                .filter(objection -> !known.contains(objection.code()))
                .findFirst();
        if (against.isPresent()) {
            story.mark(against.get().message(), page.at());
        } else {
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
}
