package stet.story;

import java.util.List;
import stet.problem.Refusal;
import stet.staff.Member;

/** The copy cannot be written: not by this member (403), or by nobody at this stage (409). */
final class CopyIsClosed extends Refusal {
    private final List<String> allowed;

    private CopyIsClosed(int status, String code, String detail, List<String> allowed) {
        super(status, code, detail);
        this.allowed = allowed;
    }

    static CopyIsClosed to(Story story, Member by) {
        return new CopyIsClosed(
                403,
                "ROLE_NOT_ALLOWED",
                "At this stage (%s) your role does not let you write this copy.".formatted(story.stage()),
                Allowed.to(by, story));
    }

    static CopyIsClosed at(Story story, Member by) {
        return new CopyIsClosed(
                409,
                "COPY_CLOSED",
                "The copy is closed at this stage (%s): recall, claim, reopen or correct the story first."
                        .formatted(story.stage()),
                Allowed.to(by, story));
    }

    static CopyIsClosed killed(Story story, Member by) {
        return new CopyIsClosed(409, "KILLED", "A killed story is final.", Allowed.to(by, story));
    }

    @Override
    public List<String> allowed() {
        return allowed;
    }
}
