package stet.story;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stet.staff.Role;
import stet.story.Correction.Kind;

/** What can stand against a transition. A guard answers with the reasons, in sentences; none means that it lets pass. */
public enum Guard {
    REASON("a reason is given") {
        @Override
        List<Reason> against(Attempt attempt) {
            return when(
                    isMissing(attempt.details().reason()),
                    Reason.field("/reason", "REASON_MISSING", "Say why: this needs a reason."));
        }
    },
    NOTICE("a public notice is given") {
        @Override
        List<Reason> against(Attempt attempt) {
            return when(
                    isMissing(attempt.details().notice()),
                    Reason.field("/notice", "NOTICE_MISSING", "Say what the public is told: this needs a notice."));
        }
    },
    KIND("the kind is given: CORRECTION, UPDATE or REFILE") {
        @Override
        List<Reason> against(Attempt attempt) {
            return when(
                    attempt.details().kind() == null,
                    Reason.field("/kind", "KIND_MISSING", "Say which it is: CORRECTION, UPDATE or REFILE."));
        }
    },
    SLOT("a slot in the future is given") {
        @Override
        List<Reason> against(Attempt attempt) {
            var slot = attempt.details().slot();
            if (slot == null) {
                return List.of(Reason.field("/slot", "SLOT_MISSING", "Say when: this needs a slot."));
            }
            return when(
                    !slot.at().isAfter(attempt.now()),
                    Reason.field("/slot", "SLOT_PAST", "The slot lies in the past."));
        }
    },
    HAS_COPY("headline and body are there") {
        @Override
        List<Reason> against(Attempt attempt) {
            var copy = attempt.story().head().copy();
            return Stream.of(
                            when(copy.headline().isBlank(), missing("headline")),
                            when(!copy.hasBody(), missing("body")))
                    .flatMap(List::stream)
                    .toList();
        }

        private Reason missing(String part) {
            return Reason.field("/copy/" + part, "COPY_INCOMPLETE", "The copy has no " + part + " yet.");
        }
    },
    FRESH_EYES("fresh eyes") {
        @Override
        List<Reason> against(Attempt attempt) {
            return when(
                    attempt.story().wentThroughHandsOf(attempt.by()),
                    Reason.because(
                            "FRESH_EYES",
                            "%s wrote or submitted part of this copy, so somebody else must do this.",
                            attempt.by().name()));
        }
    },
    FRESH_EYES_ON_DEBT("fresh eyes over what the rush published, and not who rushed it") {
        @Override
        List<Reason> against(Attempt attempt) {
            var debt = attempt.story().debt();
            return when(
                    debt != null && debt.isOf(attempt.by()),
                    Reason.because(
                            "FRESH_EYES",
                            "%s wrote, submitted or rushed what was published, so somebody else must look at it.",
                            attempt.by().name()));
        }
    },
    CREDITS_CLEAR("the report is on this copy and nothing that blocks is open") {
        @Override
        List<Reason> against(Attempt attempt) {
            var story = attempt.story();
            var credit = story.credit();
            if (credit == null || !credit.isOn(story.headHash(), attempt.rules())) {
                return List.of(
                        Reason.because(
                                "CREDIT_CHECK_OUTDATED",
                                "The credit check has not seen this copy under the house rules in force: reopen and sign off again."));
            }
            return findings(credit);
        }
    },
    WORDS_UNCHANGED("no words of a source were changed since") {
        @Override
        List<Reason> against(Attempt attempt) {
            var credit = attempt.story().credit();
            return credit == null
                    ? List.of()
                    : credit.objections().stream()
                            .filter(objection -> objection.code().equals("SOURCE_CORRECTED"))
                            .map(objection -> Reason.finding("CREDIT_FINDING", objection))
                            .toList();
        }
    },
    SOURCES_STAND("no source was taken back, and no words used were changed") {
        @Override
        List<Reason> against(Attempt attempt) {
            return attempt.provenance().untold(attempt.story().credit()).againstEver();
        }
    },
    APPROVAL_STANDS("the approval is of this copy, under the rules in force") {
        @Override
        List<Reason> against(Attempt attempt) {
            var approval = attempt.story().approval();
            if (approval == null || !approval.hash().equals(attempt.story().headHash())) {
                return List.of(Reason.because("NOT_APPROVED", "Nobody has approved this copy."));
            }
            return when(
                    !approval.rules().equals(attempt.rules()),
                    Reason.because(
                            "RULES_CHANGED",
                            "The house rules changed from %s to %s after this copy was approved.",
                            approval.rules(),
                            attempt.rules()));
        }
    },
    NOT_MARKED("no credit mark was set since") {
        @Override
        List<Reason> against(Attempt attempt) {
            var credit = attempt.story().credit();
            var marks = credit == null ? Stream.<String>empty() : credit.marks().stream();
            return Stream.concat(marks, attempt.provenance().changed())
                    .distinct()
                    .map(mark -> Reason.because("CREDIT_MARK", mark))
                    .toList();
        }
    },
    NOT_HELD("no hold of any kind") {
        @Override
        List<Reason> against(Attempt attempt) {
            return holds(attempt, kind -> true);
        }
    },
    NOT_HELD_BY_LAW_OR_AGENCY("no LEGAL or AGENCY hold") {
        @Override
        List<Reason> against(Attempt attempt) {
            return holds(attempt, kind -> kind != Hold.Kind.EDITORIAL);
        }
    },
    EMBARGO_OVER("the embargo is over at that moment") {
        @Override
        List<Reason> against(Attempt attempt) {
            var embargo = attempt.story().embargo();
            if (embargo == null || !embargo.covers(attempt.moment())) {
                return List.of();
            }
            var reason = Reason.because("EMBARGOED", "The story is under embargo %s.", embargo.spoken());
            return List.of(embargo.until() == null ? reason : reason.until(embargo.until()));
        }
    },
    NOT_TOO_LATE("the slot is not further back than the story may be late") {
        @Override
        List<Reason> against(Attempt attempt) {
            var story = attempt.story();
            var isNewSlot = attempt.transition() != Transition.PUBLISH;
            return when(
                    !isNewSlot && story.isMissedBy(attempt.moment()),
                    Reason.because(
                            "TOO_LATE",
                            "The story must not go out more than %s minutes after its slot.",
                            story.failAfter()));
        }
    },
    NOT_EXPIRED("the story's expiry lies after that moment") {
        @Override
        List<Reason> against(Attempt attempt) {
            var expiry = attempt.story().expiry();
            return expiry == null
                    ? List.of()
                    : when(
                            expiry.isOver(attempt.moment()),
                            Reason.because("EXPIRED", "The story leaves the public at %s.", expiry.at()));
        }
    },
    PACKAGE_WHOLE("the story does not go out in a package, or all of the package moves") {
        @Override
        List<Reason> against(Attempt attempt) {
            var pack = attempt.story().pack();
            return when(
                    pack != null && !pack.equals(attempt.details().pack()),
                    Reason.because(
                            "IN_PACKAGE", "The story goes out together with others: change the package, %s.", pack));
        }
    },
    SOURCES_USABLE("every source is usable at that moment") {
        @Override
        List<Reason> against(Attempt attempt) {
            var credit = attempt.story().creditFor(attempt.transition());
            return attempt.provenance().untold(credit).against(attempt.moment());
        }
    },
    CORRECTION_TEXT("a CORRECTION has its public text") {
        @Override
        List<Reason> against(Attempt attempt) {
            var story = attempt.story();
            if (story.correctionKind() != Kind.CORRECTION) {
                return List.of();
            }
            var text = story.head().copy().correctionNotice();
            boolean isTold =
                    story.corrections().stream().anyMatch(told -> told.text().equals(text));
            return when(
                    text.isBlank() || isTold,
                    Reason.field(
                            "/copy/correctionNotice",
                            "CORRECTION_TEXT_MISSING",
                            isTold
                                    ? "A correction tells the public what was wrong: this correction notice is that of an earlier one."
                                    : "A correction tells the public what was wrong: the correction notice is empty."));
        }
    },
    FORM_ONLY("a REFILE changes form only, or a chief gives a reason for it") {
        @Override
        List<Reason> against(Attempt attempt) {
            var story = attempt.story();
            var live = story.live();
            if (story.correctionKind() != Kind.REFILE || live == null || insists(attempt)) {
                return List.of();
            }
            return FactChange.between(live.copy(), story.head().copy()).stream()
                    .map(change -> Reason.field(
                            "/copy/" + change.field(),
                            "REFILE_CHANGES_FACTS",
                            "A refile changes form only, and this says something else: %s. Make it a correction or an update, or a chief gives a reason."
                                    .formatted(change.spoken())))
                    .toList();
        }

        private boolean insists(Attempt attempt) {
            boolean isChief = attempt.by().isAny(attempt.story().desk(), Role.CHIEF);
            return isChief && !isMissing(attempt.details().reason());
        }
    };

    private final String words;

    Guard(String words) {
        this.words = words;
    }

    abstract List<Reason> against(Attempt attempt);

    /** What it asks for, as the workflow page puts it. */
    public String words() {
        return words;
    }

    /** Whether it judges who attempts it rather than what: then it answers 403, before any other guard. */
    boolean isAboutEyes() {
        return this == FRESH_EYES || this == FRESH_EYES_ON_DEBT;
    }

    /** Whether it judges by what the wire says now of the items that the copy uses. */
    boolean asksTheWire() {
        return this == SOURCES_USABLE || this == SOURCES_STAND || this == NOT_MARKED;
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static List<Reason> when(boolean refused, Reason reason) {
        return refused ? List.of(reason) : List.of();
    }

    private static List<Reason> holds(Attempt attempt, Predicate<Hold.Kind> kinds) {
        return attempt.story().holds().stream()
                .filter(hold -> hold.isOpen() && kinds.test(hold.kind()))
                .map(hold -> Reason.because(
                        "HELD", "A %s hold by %s: %s", hold.kind(), hold.setBy().name(), hold.reason()))
                .toList();
    }

    /** The house's own findings; what the agencies' word holds against the copy is asked of the wire. */
    private static List<Reason> findings(CreditStanding credit) {
        return credit.objections().stream()
                .filter(Objection::isTheHouses)
                .map(objection -> Reason.finding("CREDIT_FINDING", objection))
                .toList();
    }
}
