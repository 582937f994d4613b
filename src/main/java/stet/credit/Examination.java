package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import stet.story.CreditStanding;
import stet.story.ExaminationDue;
import stet.story.Objection;
import stet.story.Source;
import stet.story.Sources;
import stet.wire.IndexedWire;

/** Examines a story's head when the workflow asks, and tells the story how it stands. */
@ApplicationScoped
class Examination {
    private final CreditCheck check;
    private final Reports reports;
    private final Sources sources;
    private final IndexedWire wire;

    Examination(CreditCheck check, Reports reports, Sources sources, IndexedWire wire) {
        this.wire = wire;
        this.sources = sources;
        this.check = check;
        this.reports = reports;
    }

    void examine(@Observes ExaminationDue due) {
        var story = due.story();
        var imported = sources.versionsUsedBy(story);
        long wireSeq = wire.upTo();
        var examined = check.examine(story.head().copy(), due.at(), imported, story.desk());
        var report = examined.report();
        var checked = new CheckedRevision(story, report, wireSeq, due.at());
        reports.persist(checked);
        sources.add(story, examined.compared().items(), Source.How.FOUND, due.at());
        story.examined(new CreditStanding(
                story.headHash(), report.rules(), checked.id(), objections(examined.findings()), List.of()));
    }

    private static List<Objection> objections(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(finding -> new Objection(
                        finding.id(),
                        finding.code().name(),
                        finding.agency(),
                        finding.field(),
                        finding.start(),
                        finding.end(),
                        finding.message(),
                        !finding.code().isNeverWaived(),
                        finding.until(),
                        finding.from()))
                .toList();
    }
}
