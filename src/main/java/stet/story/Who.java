package stet.story;

import java.util.function.BiPredicate;
import stet.staff.Member;
import stet.staff.Role;

/** Who may: by role at the story's desk, or by what they are to the story. */
public enum Who {
    REPORTER((member, story) -> member.isAny(story.desk(), Role.REPORTER)),
    EDITOR((member, story) -> member.isAny(story.desk(), Role.EDITOR)),
    CHIEF((member, story) -> member.isAny(story.desk(), Role.CHIEF)),
    LEGAL((member, story) -> member.isAny(story.desk(), Role.LEGAL)),
    WRITER((member, story) -> story.isWrittenBy(member) && worksAt(story.desk(), member)),
    ASSIGNEE((member, story) -> story.isAssignedTo(member) && worksAt(story.desk(), member)),
    SUBMITTER((member, story) -> story.wasSubmittedBy(member) && worksAt(story.desk(), member)),
    CLOCK((member, story) -> member.isClock()),
    WIRE((member, story) -> member.isWire());

    private final BiPredicate<Member, Story> fits;

    Who(BiPredicate<Member, Story> fits) {
        this.fits = fits;
    }

    boolean is(Member member, Story story) {
        return fits.test(member, story);
    }

    /** A writer who left the desk is no longer one of its writers. */
    private static boolean worksAt(String desk, Member member) {
        return member.isAny(desk, Role.REPORTER, Role.EDITOR, Role.CHIEF);
    }
}
