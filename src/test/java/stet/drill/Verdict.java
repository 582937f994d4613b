package stet.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a history comes to.
 *
 * @param lost stories that were asked for and that neither the trail nor a reader ever saw out, and that did not fail
 * @param twice stories that the trail has out more often than they were asked for
 * @param early stories that were out, or seen, before their slot
 * @param late stories that a reader first saw later than allowed
 * @param worst how long after its slot the last story was first seen
 */
public record Verdict(
        int asked, List<String> lost, List<String> twice, List<String> early, List<String> late, Duration worst) {

    /**
     * @param most from the slot, or from the end of the faults where that is later, until a reader must see a story
     * @param tolerance by how much a time may be before the slot and still count as not early: what the clocks of whoever
     *     looked may differ by
     */
    public static Verdict of(List<Event> history, Duration most, Duration tolerance) {
        var asked = new LinkedHashMap<String, List<Instant>>();
        var out = new LinkedHashMap<String, List<Instant>>();
        var seen = new LinkedHashMap<String, Instant>();
        var failed = new ArrayList<String>();
        var healed = Instant.MIN;
        for (var event : history) {
            switch (event.kind()) {
                case ASKED -> add(asked, event);
                case PUBLISHED -> add(out, event);
                case SEEN -> seen.putIfAbsent(event.story(), event.at());
                case FAILED -> failed.add(event.story());
                case HEALED -> healed = event.at();
                case FAULT, END -> {}
            }
        }
        var verdict = new Verdict(
                asked.size(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                Duration.ZERO);
        for (var story : asked.entrySet()) {
            verdict = verdict.judge(
                    story.getKey(),
                    story.getValue(),
                    out.getOrDefault(story.getKey(), List.of()),
                    seen,
                    failed,
                    healed,
                    most,
                    tolerance);
        }
        return verdict;
    }

    private Verdict judge(
            String story,
            List<Instant> slots,
            List<Instant> out,
            Map<String, Instant> seen,
            List<String> failed,
            Instant healed,
            Duration most,
            Duration tolerance) {
        var slot = slots.get(slots.size() - 1);
        var sight = seen.get(story);
        if ((out.isEmpty() || sight == null) && !failed.contains(story)) {
            lost.add(story);
        }
        if (out.size() > slots.size()) {
            twice.add(story);
        }
        var earliest = slot.minus(tolerance);
        if (out.stream().anyMatch(at -> at.isBefore(earliest)) || (sight != null && sight.isBefore(earliest))) {
            early.add(story);
        }
        if (sight == null) {
            return this;
        }
        var due = slot.isBefore(healed) ? healed : slot;
        if (sight.isAfter(due.plus(most))) {
            late.add(story);
        }
        var after = Duration.between(slot, sight);
        return after.compareTo(worst) > 0 ? new Verdict(asked, lost, twice, early, late, after) : this;
    }

    public boolean isGood() {
        return lost.isEmpty() && twice.isEmpty() && early.isEmpty() && late.isEmpty();
    }

    @Override
    public String toString() {
        return "%d asked for: %d lost, %d twice, %d early, %d late; the last was seen %d ms after its slot"
                .formatted(asked, lost.size(), twice.size(), early.size(), late.size(), worst.toMillis());
    }

    private static void add(Map<String, List<Instant>> times, Event event) {
        times.computeIfAbsent(event.story(), any -> new ArrayList<>()).add(event.at());
    }
}
