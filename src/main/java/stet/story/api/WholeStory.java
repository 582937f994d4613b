package stet.story.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import stet.story.Revision;

/**
 * A story with its copy.
 *
 * @param head the newest revision
 * @param live what the public sees
 */
public record WholeStory(
        @JsonUnwrapped StoryCard story,
        Revision head,
        @Nullable Revision live) {}
