package stet.story.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.copy.LeftOut;
import stet.story.Revision;

/**
 * A story with its copy.
 *
 * @param head the newest revision
 * @param live what the public sees
 * @param lastLive the number of the revision that the public saw last; none where it never saw one
 * @param leftOut what the copy that was just sent does not keep
 */
public record WholeStory(
        @JsonUnwrapped StoryCard story,
        Revision head,
        @Nullable Revision live,
        @Nullable Integer lastLive,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LeftOut> leftOut) {}
