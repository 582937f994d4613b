package stet.credit.mention;

import java.util.function.Predicate;
import stet.credit.mention.Mention.Role;

/** What a name may do in copy, tried in this order: the first reading that fits gives the mention its role. */
enum Reading {
    // spotless:off
    RIGHTS_LINE     (Role.COPYRIGHT, Rights::fit),
    NAMED_POLL      (Role.POLL,      Polls::fit),
    FOOT_CREDIT     (Role.TAGLINE,   FootLines::areCredits),
    FOOT_SIGNED     (Role.SIGNOFF,   FootLines::areSigned),
    HEAD_OF_STORY   (Role.DATELINE,  Datelines::fit),
    CREDIT_FOR_TEXT (Role.TAGLINE,   Taglines::fit),
    SIGNED          (Role.BYLINE,    Bylines::fit),
    CREDIT_OF_PICTURE(Role.PICTURE,  Pictures::fit),
    LAST_WORD       (Role.SIGNOFF,   Signoffs::fit),
    ITS_WORK        (Role.SUBJECT,   Subjects::areItsWork),
    SURE_SOURCE     (Role.CITATION,  Citations::areSure),
    WHAT_IT_IS_ABOUT(Role.SUBJECT,   Subjects::fit),
    LIKELY_SOURCE   (Role.CITATION,  Citations::areLikely),
    SOURCE_BY_KIND  (Role.CITATION,  at -> at.part().isRunningText() && at.isCalledAgency()),
    BESIDE_REPORT   (Role.CITATION,  Citations::areBesideReport),
    NAMED_ONLY      (Role.SUBJECT,   Subjects::areNamed);
    // spotless:on

    private final Role role;
    private final Predicate<Context> fits;

    Reading(Role role, Predicate<Context> fits) {
        this.role = role;
        this.fits = fits;
    }

    Role role() {
        return role;
    }

    boolean fits(Context at) {
        return fits.test(at);
    }

    /** Whether it credits the agency also under the name of the house behind it: "By Thomson Reuters". */
    boolean creditsKin() {
        return role == Role.TAGLINE || role == Role.BYLINE || role == Role.PICTURE || role == Role.COPYRIGHT;
    }

    /** Whether a name that others bear as well is the agency's if it is read so. */
    boolean isSure() {
        return this != LIKELY_SOURCE
                && this != WHAT_IT_IS_ABOUT
                && this != ITS_WORK
                && this != BESIDE_REPORT
                && this != NAMED_ONLY
                && this != NAMED_POLL;
    }
}
