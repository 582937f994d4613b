package stet.story;

import static stet.story.Guard.APPROVAL_STANDS;
import static stet.story.Guard.CORRECTION_TEXT;
import static stet.story.Guard.CREDITS_CLEAR;
import static stet.story.Guard.EMBARGO_OVER;
import static stet.story.Guard.FORM_ONLY;
import static stet.story.Guard.FRESH_EYES;
import static stet.story.Guard.FRESH_EYES_ON_DEBT;
import static stet.story.Guard.HAS_COPY;
import static stet.story.Guard.KIND;
import static stet.story.Guard.NOTICE;
import static stet.story.Guard.NOT_EXPIRED;
import static stet.story.Guard.NOT_HELD;
import static stet.story.Guard.NOT_HELD_BY_LAW_OR_AGENCY;
import static stet.story.Guard.NOT_MARKED;
import static stet.story.Guard.NOT_TOO_LATE;
import static stet.story.Guard.PACKAGE_WHOLE;
import static stet.story.Guard.REASON;
import static stet.story.Guard.SLOT;
import static stet.story.Guard.SOURCES_STAND;
import static stet.story.Guard.SOURCES_USABLE;
import static stet.story.Guard.WORDS_UNCHANGED;
import static stet.story.Place.anywhere;
import static stet.story.Place.from;
import static stet.story.Place.nowhere;
import static stet.story.Stage.APPROVED;
import static stet.story.Stage.CREDIT_CHECK;
import static stet.story.Stage.DRAFT;
import static stet.story.Stage.EDIT;
import static stet.story.Stage.KILLED;
import static stet.story.Stage.PUBLISHED;
import static stet.story.Stage.PUBLISH_FAILED;
import static stet.story.Stage.SCHEDULED;
import static stet.story.Stage.SPIKED;
import static stet.story.Stage.SUBMITTED;
import static stet.story.Stage.WITHDRAWN;
import static stet.story.Who.ASSIGNEE;
import static stet.story.Who.CHIEF;
import static stet.story.Who.CLOCK;
import static stet.story.Who.EDITOR;
import static stet.story.Who.LEGAL;
import static stet.story.Who.REPORTER;
import static stet.story.Who.SUBMITTER;
import static stet.story.Who.WIRE;
import static stet.story.Who.WRITER;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import stet.staff.Member;

/**
 * The whole workflow. The API, the pages, the documentation and the tests are read from this table; what no row allows
 * is not possible.
 */
public enum Transition {
    // spotless:off
    //          from, and who may                                                                   to               guards
    CREATE      (nowhere().by(REPORTER, EDITOR, CHIEF),                                              DRAFT),
    SUBMIT      (from(DRAFT).by(WRITER, ASSIGNEE),                                                   SUBMITTED,       HAS_COPY),
    RECALL      (from(SUBMITTED).by(SUBMITTER),                                                      DRAFT),
    CLAIM       (from(SUBMITTED).by(EDITOR, CHIEF),                                                  EDIT),
    RETURN      (from(SUBMITTED, EDIT, CREDIT_CHECK).by(EDITOR, CHIEF),                              DRAFT,           REASON),
    SIGN_OFF    (from(EDIT).by(EDITOR, CHIEF),                                                       CREDIT_CHECK,    HAS_COPY),
    REOPEN      (from(CREDIT_CHECK, APPROVED, PUBLISH_FAILED).by(EDITOR, CHIEF),                     EDIT),
    APPROVE     (from(CREDIT_CHECK).by(EDITOR, CHIEF),                                               APPROVED,        FRESH_EYES, CREDITS_CLEAR, NOT_MARKED, SOURCES_STAND, CORRECTION_TEXT, FORM_ONLY),
    SCHEDULE    (from(APPROVED, PUBLISH_FAILED).by(EDITOR, CHIEF),                                   SCHEDULED,       asking(SLOT).andOfTheMoment()),
    RESCHEDULE  (from(SCHEDULED).by(EDITOR, CHIEF),                                                  SCHEDULED,       asking(SLOT, PACKAGE_WHOLE).andOfTheMoment()),
    UNSCHEDULE  (from(SCHEDULED).by(EDITOR, CHIEF),                                                  APPROVED,        REASON, PACKAGE_WHOLE),
    PUBLISH     (from(APPROVED, SCHEDULED, PUBLISH_FAILED).by(EDITOR, CHIEF)
                    .or(from(SCHEDULED).by(CLOCK)),                                                  PUBLISHED,       asking(PACKAGE_WHOLE).andOfTheMoment()),
    FAIL        (from(SCHEDULED).by(CLOCK),                                                          PUBLISH_FAILED),
    RUSH        (from(SUBMITTED, EDIT, CREDIT_CHECK).by(CHIEF),                                      PUBLISHED,       REASON, HAS_COPY, NOT_MARKED, NOT_HELD_BY_LAW_OR_AGENCY, EMBARGO_OVER, NOT_EXPIRED, SOURCES_USABLE, WORDS_UNCHANGED, CORRECTION_TEXT),
    SECOND_EYES (from(PUBLISHED).inDebt().by(EDITOR, CHIEF),                                         PUBLISHED,       FRESH_EYES_ON_DEBT),
    CORRECT     (from(PUBLISHED).by(EDITOR, CHIEF),                                                  EDIT,            KIND),
    DISCARD     (from(DRAFT, SUBMITTED, EDIT, CREDIT_CHECK, APPROVED, PUBLISH_FAILED).live()
                    .by(EDITOR, CHIEF),                                                              PUBLISHED,       REASON),
    WITHDRAW    (anywhere().live().by(CHIEF).or(anywhere().live().by(WIRE)),                         WITHDRAWN,       REASON, NOTICE),
    EXPIRE      (anywhere().live().by(CLOCK),                                                        WITHDRAWN),
    RESTORE     (from(WITHDRAWN).by(CHIEF),                                                          EDIT,            REASON),
    PUT_BACK    (from(WITHDRAWN).by(CHIEF),                                                          PUBLISHED,       REASON, FRESH_EYES, NOT_HELD, EMBARGO_OVER, SOURCES_USABLE),
    KILL        (anywhere().but(KILLED).everLive().by(CHIEF, LEGAL),                                 KILLED,          REASON, NOTICE),
    SPIKE       (from(DRAFT, SUBMITTED, EDIT, CREDIT_CHECK, APPROVED, PUBLISH_FAILED).neverLive()
                    .by(EDITOR, CHIEF).or(from(DRAFT).neverLive().by(WRITER)),                       SPIKED,          REASON),
    UNSPIKE     (from(SPIKED).by(EDITOR, CHIEF),                                                     DRAFT);
    // spotless:on

    /** What must hold for copy to go out at a moment: judged for the slot on scheduling, and again when the clock fires. */
    static final List<Guard> OF_THE_MOMENT = List.of(
            APPROVAL_STANDS,
            NOT_MARKED,
            NOT_HELD,
            EMBARGO_OVER,
            NOT_TOO_LATE,
            NOT_EXPIRED,
            SOURCES_USABLE,
            CORRECTION_TEXT);

    private final Ways ways;
    private final Stage to;
    private final Guards guards;

    Transition(Ways ways, Stage to, Guard... guards) {
        this(ways, to, asking(guards));
    }

    Transition(Ways ways, Stage to, Guards guards) {
        this.ways = ways;
        this.to = to;
        this.guards = guards;
    }

    /** The name on the wire: lower case, with hyphens. */
    @JsonValue
    public String spoken() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    static Transition of(String spoken) {
        return Arrays.stream(values())
                .filter(transition -> transition.spoken().equals(spoken))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such transition"));
    }

    public Stage to() {
        return to;
    }

    public Ways ways() {
        return ways;
    }

    /** In the order in which they are judged. */
    public List<Guard> guards() {
        return guards.ofTheMoment()
                ? Stream.concat(guards.own().stream(), OF_THE_MOMENT.stream()).toList()
                : guards.own();
    }

    /** Whether one of its guards judges by what the wire says now. */
    boolean asksTheWire() {
        return guards().stream().anyMatch(Guard::asksTheWire);
    }

    /** Whether the caller's role alone would let them: from this stage, and with the eyes that it takes. */
    boolean isOpenTo(Member member, Story story) {
        return ways.lead(story, member) && eyesOf(story, member).isEmpty();
    }

    /** Why this member's eyes will not do, if they will not. */
    List<Reason> eyesOf(Story story, Member member) {
        return guards.own().stream()
                .filter(Guard::isAboutEyes)
                .flatMap(guard -> guard.against(Attempt.looking(this, story, member)).stream())
                .toList();
    }

    /** Everything that stands against this attempt but who makes it. */
    List<Reason> against(Attempt attempt) {
        return guards().stream()
                .filter(Predicate.not(Guard::isAboutEyes))
                .flatMap(guard -> guard.against(attempt).stream())
                .toList();
    }

    private static Guards asking(Guard... own) {
        return new Guards(List.of(own), false);
    }

    private record Guards(List<Guard> own, boolean ofTheMoment) {
        Guards andOfTheMoment() {
            return new Guards(own, true);
        }
    }
}
