package stet.story.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import stet.story.RevisionLine;

/**
 * A story in a list, without its copy.
 *
 * @param head the newest revision
 * @param live what the public sees
 */
public record ListedStory(
        @JsonUnwrapped StoryCard story,
        RevisionLine head,
        @Nullable RevisionLine live) {}
