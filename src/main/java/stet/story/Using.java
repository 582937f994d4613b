package stet.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a story uses an item.
 *
 * @param inHead whether its newest copy does, by its words, its pictures or a member's word
 * @param inLive whether what the public sees does
 * @param isHeld whether an agency holds it because of the item
 * @param isTold whether a chief has been told of it before, by a task
 * @param head the words of it that its newest copy uses; none where it uses none
 * @param live the words of it that the public sees
 */
record Using(
        Standing story,
        boolean inHead,
        boolean inLive,
        boolean isHeld,
        boolean isTold,
        @Nullable WordsUsed head,
        @Nullable WordsUsed live) {
    /**
     * Words of a version of an item that stand in a copy.
     *
     * @param seq the number of the version
     * @param judged the number of the version up to which somebody has judged whether they changed
     * @param spans half-open, in UTF-16 units of the version: start, end, start, end; none where that is not known
     */
    record WordsUsed(long seq, long judged, @Nullable List<Integer> spans) {}
}
