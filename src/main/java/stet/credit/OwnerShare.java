package stet.credit;

/**
 * How much of a copy is an agency's.
 *
 * @param share the copy's words in the agency's passages that are not quoted, over all of its words: 0 to 1
 * @param longestRun the words of the longest of these passages
 */
public record OwnerShare(String agency, double share, int longestRun) {}
