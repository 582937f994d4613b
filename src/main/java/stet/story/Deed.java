package stet.story;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.audit.Act;
import stet.audit.Actor;
import stet.staff.Member;

/** What is done on a story without moving it, for the trail: the stage before is the stage after. */
public final class Deed {
    private Deed() {}

    /** @param action in capitals */
    public static Act on(Story story, String action, Member by, @Nullable String reason, Map<String, ?> details) {
        return on(story, action, Actor.of(by, story.desk()), reason, details);
    }

    public static Act on(Story story, String action, Actor by, @Nullable String reason, Map<String, ?> details) {
        return on(story.stage(), story.headHash(), action, by, reason, details);
    }

    static Act on(Standing story, String action, Member by, String reason, Map<String, ?> details) {
        return on(story.stage(), story.headHash(), action, Actor.of(by, story.desk()), reason, details);
    }

    private static Act on(
            Stage stage, String headHash, String action, Actor by, @Nullable String reason, Map<String, ?> details) {
        return new Act(by, action, Act.Outcome.DONE, stage.name(), stage.name(), reason, headHash, details);
    }
}
