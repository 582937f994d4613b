package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stet.credit.Finding.Code;
import stet.story.Objection;
import stet.story.Provenance;
import stet.story.Provenances;
import stet.story.Revision;
import stet.story.Story;
import stet.story.UsedItem;

/** Lays what the wire says now over a report that was made before: the same that the guards of the moment are told. */
@ApplicationScoped
class AgenciesWord {
    private final Provenances provenances;
    private final HouseRules rules;

    AgenciesWord(Provenances provenances, HouseRules rules) {
        this.provenances = provenances;
        this.rules = rules;
    }

    Report over(Report report, Story story, Revision revision, Instant moment) {
        var own = report.findings().stream()
                .filter(finding -> !finding.code().isNeverWaived())
                .toList();
        var all = new ArrayList<>(own);
        var isOnHead = story.head().equals(revision);
        var provenance = provenances.of(story, revision).untold(isOnHead ? story.credit() : null);
        all.addAll(said(provenance, rules.of(story.desk())));
        return report.with(moment, all);
    }

    private static List<Finding> said(Provenance provenance, DeskRules rules) {
        var findings = new ArrayList<Finding>();
        for (var item : provenance.items()) {
            item.objections().forEach(objection -> findings.add(finding(objection, rules)));
            var changed = item.changed();
            if (changed != null) {
                findings.add(finding(item, changed.sentence(), rules));
            }
        }
        return findings;
    }

    private static Finding finding(Objection objection, DeskRules rules) {
        var code = Code.valueOf(objection.code());
        return new Finding(
                objection.id(),
                code,
                rules.severity(code),
                objection.agency(),
                objection.field(),
                objection.start(),
                objection.end(),
                objection.message(),
                rules.id(code),
                null,
                objection.until(),
                objection.from());
    }

    private static Finding finding(UsedItem item, String sentence, DeskRules rules) {
        return new Finding(
                Code.SOURCE_CORRECTED + ":" + item.uri(),
                Code.SOURCE_CORRECTED,
                rules.severity(Code.SOURCE_CORRECTED),
                item.agency(),
                item.field(),
                item.start(),
                item.end(),
                sentence,
                rules.id(Code.SOURCE_CORRECTED),
                null,
                null,
                null);
    }
}
