package stet.story;

import java.util.UUID;

/**
 * How a story stands, as much of it as an entry of its trail says: for an act on very many, of which nothing else is read.
 *
 * @param headHash of its newest copy
 * @param isLive whether the public sees it
 */
public record Standing(UUID id, String desk, Stage stage, String headHash, boolean isLive) {}
