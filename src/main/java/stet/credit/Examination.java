package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import stet.story.CreditStanding;
import stet.story.ExaminationDue;
import stet.story.Objection;

/** Examines a story's head when the workflow asks, and tells the story how it stands. */
@ApplicationScoped
class Examination {
    private final CreditCheck check;
    private final Reports reports;

    Examination(CreditCheck check, Reports reports) {
        this.check = check;
        this.reports = reports;
    }

    void examine(@Observes ExaminationDue due) {
        var story = due.story();
        var report = check.check(story.head().copy());
        var checked = new CheckedRevision(story, report, due.at());
        reports.persist(checked);
        story.examined(
                new CreditStanding(story.head().hash(), report.rules(), checked.id(), objections(report), List.of()));
    }

    private static List<Objection> objections(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
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
