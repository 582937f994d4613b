package stet.credit.mention;

import static stet.credit.mention.Field.Part.BYLINE;
import static stet.credit.mention.Field.Part.CAPTION;
import static stet.credit.mention.Field.Part.CREDIT_LINE;
import static stet.credit.mention.Field.Part.DATELINE;
import static stet.credit.mention.Field.Part.PICTURE_CREDIT;

import java.util.function.Predicate;
import stet.credit.mention.Field.Part;
import stet.credit.mention.Mention.Role;
import stet.credit.mention.Sighting.Spelling;

/** The forms in which copy names an agency, tried in this order; the first that fits gives the mention its role. */
enum Form {
    RIGHTS_LINE(Role.COPYRIGHT, Form::isRightsLine),
    CREDIT_OF_A_PICTURE(Role.PICTURE, at -> at.part() == PICTURE_CREDIT),
    CREDIT_IN_A_CAPTION(Role.PICTURE, at -> at.part() == CAPTION && isPictureCredit(at)),
    CREDIT_LINE_OF_TEXT(Role.TAGLINE, at -> at.part() == CREDIT_LINE),
    BYLINE_FIELD(Role.BYLINE, at -> at.part() == BYLINE),
    DATELINE_FIELD(Role.DATELINE, at -> at.part() == DATELINE),
    NAMED_POLL(Role.POLL, Form::isPoll),
    PLACE_AND_AGENCY(Role.DATELINE, Form::isDateline),
    TAGLINE_PARAGRAPH(Role.TAGLINE, Form::isTagline),
    LAST_WORD(Role.SIGNOFF, Form::isSignoff),
    SIGNED(Role.BYLINE, Form::isSigned),
    PICTURE_IN_RUNNING_COPY(Role.PICTURE, Form::isPictureCredit),
    ITS_PEOPLE(Role.SUBJECT, Form::isAboutItsPeople),
    SOURCE(Role.CITATION, Form::isSource),
    NAMED_ONLY(Role.SUBJECT, at -> at.sighting().spelling() != Spelling.SHORT);

    private final Role role;
    private final Predicate<Context> fits;

    Form(Role role, Predicate<Context> fits) {
        this.role = role;
        this.fits = fits;
    }

    Role role() {
        return role;
    }

    boolean fits(Context at) {
        return fits.test(at);
    }

    private static boolean isRightsLine(Context at) {
        return at.isLedBy(java.util.Set.of("copyright", "\u00A9", "(c)"), 6)
                && !at.paragraph().startsWith("image copyright");
    }

    private static boolean isPoll(Context at) {
        if (at.after(1).equals("/") || at.after(1).equals("-")) {
            return Words.POLLS.contains(at.after(2)) || at.isFollowedBy(Words.POLLS, 6);
        }
        return Words.POLLS.contains(at.after(1))
                || (Words.POLLS.contains(at.after(2)) && !Words.REPORTS.contains(at.after(1)));
    }

    /** SEOUL (Reuters) - ; PARIS, Jan 21 (AFP) - ; MOSCOW, January 21. /TASS/. ; (ANSA) - ROME, JUL 11 - */
    private static boolean isDateline(Context at) {
        if (at.part() != Part.BODY || at.depthInParagraph() > 12) {
            return false;
        }
        var opens = at.before(1);
        var closes = at.after(1);
        if (opens.equals("(") && closes.equals(")")) {
            return Words.DASHES.contains(at.after(2)) || startsWithPlace(at) || at.depthInParagraph() == 1;
        }
        return opens.equals("/") && closes.equals("/") && at.after(2).equals(".");
    }

    private static boolean startsWithPlace(Context at) {
        int depth = at.depthInParagraph();
        return depth > 1 && depth <= 9 && isPrintedLikePlace(at, depth);
    }

    private static boolean isPrintedLikePlace(Context at, int depth) {
        var first = at.before(depth);
        return !first.isEmpty() && Character.isLetter(first.charAt(0)) && !at.isLedBy(Words.TAKES, depth);
    }

    /** With reporting by A · A contributed to this report · (Reporting by N; Editing by N) */
    private static boolean isTagline(Context at) {
        var paragraph = at.paragraph();
        return paragraph.says("contributed to this")
                || paragraph.says("material from")
                || paragraph.says("was used in this")
                || paragraph.startsWith("(reporting by")
                || ((paragraph.startsWith("with ")
                                || paragraph.startsWith("additional ")
                                || paragraph.startsWith("additonal ")
                                || paragraph.startsWith("reporting by")
                                || paragraph.startsWith("mit material")
                                || paragraph.startsWith("avec ")
                                || paragraph.startsWith("source:"))
                        && at.depthInParagraph() <= 24
                        && at.restOfParagraph() <= 12
                        && (at.isLedBy(Words.TAGLINE_LEADS, 24) || at.depthInParagraph() <= 2));
    }

    /** — AFP ; (AFP, dpa) ; -- BERNAMA */
    private static boolean isSignoff(Context at) {
        if (at.part() != Part.BODY || at.restOfParagraph() > 6) {
            return false;
        }
        var before = at.before(1);
        if (Words.DASHES.contains(before) && at.restOfParagraph() <= 1) {
            return true;
        }
        return isInLastBrackets(at) && at.depthInParagraph() > 4;
    }

    private static boolean isInLastBrackets(Context at) {
        return at.isLedBy(java.util.Set.of("("), 6)
                && at.isFollowedBy(java.util.Set.of(")"), 6)
                && !at.isLedBy(java.util.Set.of(")"), 4)
                && at.isInLastParagraph();
    }

    /** By JANE DOE, Associated Press */
    private static boolean isSigned(Context at) {
        return at.paragraph().startsWith("by ") && at.depthInParagraph() <= 8 && at.restOfParagraph() <= 6;
    }

    /** Photo: A ; AP Photo/N ; N/AP ; KCNA via Reuters */
    private static boolean isPictureCredit(Context at) {
        var lower = at.paragraph();
        if (Words.PICTURES.contains(at.after(1))
                && (at.after(2).equals("/")
                        || at.after(2).equals(")")
                        || at.after(2).isEmpty())) {
            return true;
        }
        var slashed = at.before(1).equals("/") || at.after(1).equals("/");
        var labelled = at.isLedBy(Words.PICTURES, 14);
        return (slashed && at.restOfParagraph() <= 12)
                || (labelled && at.restOfParagraph() <= 4)
                || (at.before(1).equals("via") && at.restOfParagraph() <= 3)
                || lower.startsWith("image copyright");
    }

    private static boolean isAboutItsPeople(Context at) {
        var next = at.after(1);
        if (next.equals("'s") || next.equals("\u2019s")) {
            next = at.after(2);
        }
        return Words.STAFF.contains(next)
                && !Words.REPORTS.contains(at.after(2))
                && !at.beforeArticle().equals("told");
    }

    private static boolean isSource(Context at) {
        return Words.REPORTS.contains(at.after(1))
                || Words.REPORTS.contains(at.after(2))
                || Words.TAKES.contains(at.beforeArticle())
                || at.twoBeforeArticle().equals("interview with")
                || at.isFollowedBy(Words.REPORTS, 5)
                || Words.REPORTS.contains(at.beforeArticle());
    }
}
