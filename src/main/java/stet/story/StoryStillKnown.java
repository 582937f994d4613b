package stet.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import stet.door.StillKnown;
import stet.staff.Member;

/** Of a story: whoever has left its desk reads no answer about it again. */
@ApplicationScoped
class StoryStillKnown implements StillKnown {
    private static final Pattern STORY = Pattern.compile("/api/stories/([0-9a-fA-F-]{36})(?:/.*)?");

    private final Stories stories;

    StoryStillKnown(Stories stories) {
        this.stories = stories;
    }

    @Override
    public void mustBe(String path, Member member) {
        var story = STORY.matcher(path);
        if (story.matches()) {
            stories.known(UUID.fromString(story.group(1)), member);
        }
    }
}
