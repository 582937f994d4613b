package stet.copy;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where two texts differ, part by part, in time that grows with their length and no faster. What both have once is looked
 * for first (patience diff, after B. Cohen), short stretches between are compared exactly (Myers 1986), and a long stretch
 * that has nothing in common is written anew, as one difference.
 */
final class Deltas {
    /** A stretch of so many parts on both sides is compared exactly. */
    private static final int SHORT = 200;

    /** Parts in a row that have to stand once in either text to hold them together; one at last. */
    private static final int[] ROWS = {7, 3, 1};

    private final int[] was;
    private final int[] is;
    private final List<Delta> found = new ArrayList<>();

    private Deltas(int[] was, int[] is) {
        this.was = was;
        this.is = is;
    }

    /** Parts that went, from one to before another, and those that came in their place; either may be none. */
    record Delta(int from, int to, int newFrom, int newTo) {}

    /** In the order of the texts. */
    static List<Delta> between(List<String> was, List<String> is) {
        var numbers = new HashMap<String, Integer>();
        var deltas = new Deltas(numbered(was, numbers), numbered(is, numbers));
        deltas.compare(0, was.size(), 0, is.size(), 0);
        return deltas.found;
    }

    private static int[] numbered(List<String> parts, Map<String, Integer> numbers) {
        return parts.stream()
                .mapToInt(part -> numbers.computeIfAbsent(part, none -> numbers.size()))
                .toArray();
    }

    private void compare(int from, int to, int newFrom, int newTo, int row) {
        int start = from;
        int newStart = newFrom;
        while (start < to && newStart < newTo && was[start] == is[newStart]) {
            start++;
            newStart++;
        }
        int end = to;
        int newEnd = newTo;
        while (end > start && newEnd > newStart && was[end - 1] == is[newEnd - 1]) {
            end--;
            newEnd--;
        }
        if (start == end || newStart == newEnd) {
            add(start, end, newStart, newEnd);
        } else if (end - start <= SHORT && newEnd - newStart <= SHORT) {
            exactly(start, end, newStart, newEnd);
        } else if (row == ROWS.length) {
            add(start, end, newStart, newEnd);
        } else {
            between(start, end, newStart, newEnd, row);
        }
    }

    /** Compares what stands between the places that hold both together. */
    private void between(int from, int to, int newFrom, int newTo, int row) {
        int at = from;
        int newAt = newFrom;
        for (var place : inOrder(common(from, to, newFrom, newTo, ROWS[row]))) {
            if (place[0] >= at && place[1] >= newAt) {
                compare(at, place[0], newAt, place[1], row + 1);
                at = place[0] + ROWS[row];
                newAt = place[1] + ROWS[row];
            }
        }
        compare(at, to, newAt, newTo, row + 1);
    }

    /** Where rows of so many parts start that stand once in either, in the order of the older text. */
    private List<int[]> common(int from, int to, int newFrom, int newTo, int length) {
        var places = new HashMap<Long, int[]>();
        count(was, from, to, length, 0, places);
        count(is, newFrom, newTo, length, 2, places);
        return places.values().stream()
                .filter(place -> place[1] == 1 && place[3] == 1)
                .map(place -> new int[] {place[0], place[2]})
                .sorted((one, other) -> Integer.compare(one[0], other[0]))
                .toList();
    }

    private static void count(int[] text, int from, int to, int length, int side, Map<Long, int[]> places) {
        for (int i = from; i + length <= to; i++) {
            long hash = 0;
            for (int j = i; j < i + length; j++) {
                hash = (hash ^ text[j]) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            var place = places.computeIfAbsent(hash, none -> new int[4]);
            place[side] = i;
            place[side + 1]++;
        }
    }

    /** The longest series of them that stands in the same order in the newer text. */
    private static List<int[]> inOrder(List<int[]> places) {
        var last = new int[places.size()];
        var before = new int[places.size()];
        int length = 0;
        for (int i = 0; i < places.size(); i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (places.get(last[middle])[1] < places.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : last[low - 1];
            last[low] = i;
            length = Math.max(length, low + 1);
        }
        var series = new ArrayList<int[]>();
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
            series.add(places.get(i));
        }
        Collections.reverse(series);
        return series;
    }

    private void exactly(int from, int to, int newFrom, int newTo) {
        var olds = Arrays.stream(was, from, to).boxed().toList();
        var news = Arrays.stream(is, newFrom, newTo).boxed().toList();
        for (var delta : DiffUtils.diff(olds, news).getDeltas()) {
            int at = from + delta.getSource().getPosition();
            int newAt = newFrom + delta.getTarget().getPosition();
            add(
                    at,
                    at + delta.getSource().size(),
                    newAt,
                    newAt + delta.getTarget().size());
        }
    }

    private void add(int from, int to, int newFrom, int newTo) {
        if (from < to || newFrom < newTo) {
            found.add(new Delta(from, to, newFrom, newTo));
        }
    }
}
