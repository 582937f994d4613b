package stet.story;

import java.util.Arrays;
import java.util.List;
import stet.staff.Member;

/** The transitions that stand open to a member: from where the story is, for who they are. Guards may still refuse them. */
public final class Allowed {
    private Allowed() {}

    /** Their names on the wire, in the order of the table. */
    public static List<String> to(Member member, Story story) {
        return Arrays.stream(Transition.values())
                .filter(transition -> transition.isOpenTo(member, story))
                .map(Transition::spoken)
                .toList();
    }
}
