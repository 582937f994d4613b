package stet.publication;

import java.time.Instant;

/**
 * A story in the list of what is public at a desk: enough for a page that leads to it, at most some 4,000 characters.
 *
 * @param hash of the live copy
 */
public record PublicLine(
        String slug,
        String desk,
        Instant publishedAt,
        int correctionSeq,
        String hash,
        String headline,
        String standfirst,
        String byline,
        String dateline) {}
