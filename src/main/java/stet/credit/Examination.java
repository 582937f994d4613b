package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.credit.mention.Mention;
import stet.story.CreditStanding;
import stet.story.ExaminationDue;
import stet.story.FoundIn;
import stet.story.Objection;
import stet.story.Provenances;
import stet.story.Sources;
import stet.story.Story;
import stet.story.search.StoryWords;
import stet.wire.HouseCopy;
import stet.wire.IndexedWire;

/**
 * Examines a story's head when the workflow asks, and tells the story how it stands. What arrived while the copy was
 * compared is asked for once more when it is written down what the copy uses: from then on a notice finds the story.
 */
@ApplicationScoped
class Examination {
    /** An item does not change so often while one copy is compared; the watch would see the next change. */
    private static final int TRIES = 3;

    private final CreditCheck check;
    private final Reports reports;
    private final Sources sources;
    private final Provenances provenances;
    private final IndexedWire wire;
    private final StoryWords words;

    Examination(
            CreditCheck check,
            Reports reports,
            Sources sources,
            Provenances provenances,
            IndexedWire wire,
            StoryWords words) {
        this.words = words;
        this.wire = wire;
        this.sources = sources;
        this.provenances = provenances;
        this.check = check;
        this.reports = reports;
    }

    void examine(@Observes ExaminationDue due) {
        var story = due.story();
        long wireSeq = wire.upTo();
        var examined = compared(story, due.at());
        for (int i = 1; i < TRIES && hasChangedSince(story, examined); i++) {
            wireSeq = wire.upTo();
            examined = compared(story, due.at());
        }
        var report = examined.report();
        var checked = new CheckedRevision(story, report, wireSeq, due.at());
        reports.persist(checked);
        keep(story, agencies(report, examined.compared()));
        story.examined(new CreditStanding(
                story.headHash(),
                report.rules(),
                checked.id(),
                objections(examined.findings()),
                List.of(),
                examined.compared().ownTakenDown()));
    }

    private Judgement.Checked compared(Story story, Instant at) {
        var known = new KnownUse(sources.namedBy(story.id()), HouseCopy.uri(story.id()));
        var examined = check.examine(story.head().copy(), at, known, story.desk());
        sources.found(story, story.head(), found(examined.compared()), at);
        return examined;
    }

    /** Copy that is examined for the first time has none yet. */
    private void keep(Story story, Set<String> agencies) {
        if (story.credit() != null || !agencies.isEmpty()) {
            words.agencies(story, agencies);
        }
    }

    /** Those that it names, and those that it takes from. */
    private static Set<String> agencies(Report report, Compared compared) {
        return Stream.concat(
                        report.mentions().stream().map(Mention::agency),
                        compared.taken().stream()
                                .flatMap(use -> Stream.ofNullable(use.item().agency())))
                .collect(Collectors.toSet());
    }

    /** What a copy was found to use, as the story keeps it. */
    static List<FoundIn> found(Compared compared) {
        return compared.taken().stream()
                .map(use -> new FoundIn(
                        use.item(),
                        use.newest().seq(),
                        use.spans(),
                        use.place().field(),
                        use.place().start(),
                        use.place().end()))
                .toList();
    }

    private boolean hasChangedSince(Story story, Judgement.Checked examined) {
        var compared = examined.compared();
        if (compared.taken().isEmpty()) {
            return false;
        }
        return provenances.of(story).items().stream()
                .anyMatch(item -> item.changed() != null
                        || compared.taken().stream()
                                .anyMatch(use -> use.item().uri().equals(item.uri())
                                        && !Objects.equals(compared.terms(use.item()), item.terms())));
    }

    /** The house's own; what the agencies' word holds against the copy is asked for at the moment. */
    private static List<Objection> objections(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.severity() == Severity.BLOCK && !finding.code().isNeverWaived())
                .map(finding -> new Objection(
                        finding.id(),
                        finding.code().name(),
                        finding.agency(),
                        finding.field(),
                        finding.start(),
                        finding.end(),
                        finding.message(),
                        true,
                        finding.until(),
                        finding.from()))
                .toList();
    }
}
