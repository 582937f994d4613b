package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import stet.audit.Trail;
import stet.copy.Copy;
import stet.problem.Conflict;
import stet.problem.Forbidden;
import stet.problem.Unacceptable;
import stet.staff.Clock;
import stet.staff.Member;
import stet.staff.Role;
import stet.story.Allowed;
import stet.story.Deed;
import stet.story.EntityTag;
import stet.story.Revision;
import stet.story.Sources;
import stet.story.Stage;
import stet.story.Stories;
import stet.story.Story;
import stet.story.Writing;
import stet.wire.HouseCopy;

/** What the desk does about a report: applies fixes, waives findings. */
@ApplicationScoped
class CreditDesk {
    private final Stories stories;
    private final Writing writing;
    private final Reports reports;
    private final CreditCheck check;
    private final AgenciesWord agenciesWord;
    private final Sources sources;
    private final Trail trail;
    private final Clock clock;

    CreditDesk(
            Stories stories,
            Writing writing,
            Reports reports,
            CreditCheck check,
            AgenciesWord agenciesWord,
            Sources sources,
            Trail trail,
            Clock clock) {
        this.agenciesWord = agenciesWord;
        this.sources = sources;
        this.stories = stories;
        this.writing = writing;
        this.reports = reports;
        this.check = check;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The report on a revision as it stands now: what was found when it was examined, with what the wire says at the moment.
     * Of one that was never examined, or against which something has come up since, what a check says now.
     */
    Report on(Story story, Revision revision) {
        var moment = story.slot() == null ? clock.now() : story.slot().at();
        boolean isMarked = story.head().equals(revision)
                && story.credit() != null
                && !story.credit().marks().isEmpty();
        var stored = isMarked ? Optional.<CheckedRevision>empty() : reports.on(revision);
        return stored.map(checked -> agenciesWord.over(checked.report(), story, revision, moment))
                .orElseGet(() -> check.examine(
                                revision.copy(),
                                moment,
                                new KnownUse(sources.namedBy(story.id()), HouseCopy.uri(story.id())),
                                story.desk())
                        .report());
    }

    /** Applies the fixes of these findings of the head's report, all in one new revision. */
    @Transactional
    Story fix(UUID id, EntityTag seen, Supplier<List<String>> findings, Member by) {
        return writing.rewrite(
                id,
                seen,
                story -> fixed(story.head().copy(), on(story, story.head()), findings.get()),
                by,
                "FIX",
                Map.of());
    }

    /** A story and what was waived of its report. */
    record Waived(Story story, Waiver waiver) {}

    /** Lets a finding of the head's report stand. 403 role or eyes, 409 stage, 422 what cannot be waived. */
    @Transactional
    Waived waive(UUID id, EntityTag seen, String finding, Supplier<String> why, Member by) {
        var story = stories.locked(id, by);
        if (!by.isAny(story.desk(), Role.CHIEF)) {
            throw new Forbidden("ROLE_NOT_ALLOWED", "Only a chief of the desk waives a finding.");
        }
        seen.mustBe(story);
        if (story.stage() != Stage.CREDIT_CHECK) {
            throw new NotInCreditCheck(Allowed.to(by, story));
        }
        if (story.wentThroughHandsOf(by)) {
            throw new Forbidden(
                    "FRESH_EYES",
                    "%s wrote or submitted part of this copy, so somebody else must waive.".formatted(by.name()));
        }
        var checked = reports.on(story.head()).orElseThrow();
        mustBeOpen(story, finding);
        var reason = why.get();
        var page = trail.open(id);
        var waiver = new Waiver(checked.id(), finding, reason, by, page.at());
        reports.getEntityManager().persist(waiver);
        story.examined(Objects.requireNonNull(story.credit()).without(finding));
        story.changed(page.at());
        trail.append(page, Deed.on(story, "WAIVE", by, reason, Map.of("finding", finding)));
        return new Waived(story, waiver);
    }

    private static final class NotInCreditCheck extends Conflict {
        private final List<String> allowed;

        NotInCreditCheck(List<String> allowed) {
            super("WRONG_STAGE", "A finding is waived in CREDIT_CHECK and nowhere else.");
            this.allowed = allowed;
        }

        @Override
        public List<String> allowed() {
            return allowed;
        }
    }

    private static void mustBeOpen(Story story, String finding) {
        var credit = story.credit();
        var objection = credit == null
                ? null
                : credit.objections().stream()
                        .filter(one -> one.id().equals(finding))
                        .findFirst()
                        .orElse(null);
        if (objection == null) {
            throw new Unacceptable(
                    "/finding", "NO_SUCH_FINDING", "The head's report has no open finding of that id that blocks.");
        }
        if (!objection.waivable()) {
            throw new Unacceptable("/finding", "NEVER_WAIVED", "Nobody can waive this finding: " + objection.message());
        }
    }

    private static Copy fixed(Copy head, Report report, List<String> wanted) {
        var fixes = new ArrayList<Fix>();
        for (var id : wanted) {
            var finding = report.findings().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Unacceptable(
                            "/findings", "NO_SUCH_FINDING", "The head's report has no finding " + id + "."));
            if (finding.fix() == null) {
                throw new Unacceptable(
                        "/findings", "NO_FIX", "Finding %s has no fix: %s".formatted(id, finding.message()));
            }
            fixes.add(finding.fix());
        }
        return Fixing.apply(head, fixes);
    }
}
