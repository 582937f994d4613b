package stet.story;

import com.google.re2j.Pattern;
import java.util.Optional;

/** The address of a story of this house at which the public reads it, whatever host serves it. */
public final class LiveAddress {
    private static final Pattern STORY = Pattern.compile("/live/stories/([a-z0-9][a-z0-9-]*)/?(?:[?#].*)?$");

    private LiveAddress() {}

    /** The slug of the story that the address leads to; empty where it leads to none of this house. */
    public static Optional<String> slug(String address) {
        var story = STORY.matcher(address);
        return story.find() ? Optional.of(story.group(1)) : Optional.empty();
    }
}
