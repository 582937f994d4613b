package stet.story;

import java.util.List;
import stet.problem.Conflict;
import stet.staff.Member;

/** What is asked for does not go with how the story stands: 409, with what the member may do instead. */
final class NotAsItStands extends Conflict {
    private final List<String> allowed;

    NotAsItStands(String code, String detail, Story story, Member by) {
        super(code, detail);
        this.allowed = Allowed.to(by, story);
    }

    @Override
    public List<String> allowed() {
        return allowed;
    }
}
