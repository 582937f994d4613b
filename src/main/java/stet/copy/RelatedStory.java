package stet.copy;

import java.io.Serializable;

/**
 * A pointer to another story at the foot of this one.
 *
 * @param url an http or https address, a path of this site that starts with a slash, or empty
 */
public record RelatedStory(String headline, String url) implements Serializable {}
