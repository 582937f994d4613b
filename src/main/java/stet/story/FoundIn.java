package stet.story;

import java.util.List;
import stet.wire.WireItem;

/**
 * Words of an item that were found in a copy.
 *
 * @param item the version that the copy is closest to
 * @param newest the number of the newest version, which was judged too
 * @param spans the words of the item that are used, half-open, UTF-16 units of its text: start, end, start, end
 * @param field of the copy in which they stand first
 * @param start where, half-open, UTF-16 units
 */
public record FoundIn(WireItem item, long newest, List<Integer> spans, String field, int start, int end) {}
