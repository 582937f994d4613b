package stet.publication;

import java.time.Instant;

/**
 * A story in the list of what is public at a desk: enough for a page that leads to it, at most some 4,000 characters.
 *
 * @param firstPublishedAt when it was public for the first time
 * @param publishedAt when it was last changed for the public
 * @param hash of the live copy
 */
public record PublicLine(
        String slug,
        String desk,
        Instant firstPublishedAt,
        Instant publishedAt,
        int correctionSeq,
        String hash,
        String headline,
        String standfirst,
        String byline,
        String dateline) {}
