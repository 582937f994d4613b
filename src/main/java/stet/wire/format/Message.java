package stet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a feed sent at once: its items, one at least, and those that could not be read. One bad item takes no good one
 * with it.
 */
public record Message(List<Dispatch> items, List<Refused> refused) {
    private static final int MOST_NAMED = 20;

    /** @param place in the message, from 1 */
    public record Refused(int place, Unreadable why) {}

    /** @throws Unreadable if no item can be read, with the reason of the first */
    static Message of(List<? extends Entry> entries) throws Unreadable {
        var items = new ArrayList<Dispatch>();
        var refused = new ArrayList<Refused>();
        for (var entry : entries) {
            try {
                items.add(entry.dispatch());
            } catch (Unreadable why) {
                refused.add(new Refused(items.size() + refused.size() + 1, why));
            }
        }
        if (items.isEmpty()) {
            throw refused.isEmpty()
                    ? new Unreadable("NO_ITEM", "The message holds no news item.")
                    : refused.get(0).why();
        }
        return new Message(List.copyOf(items), List.copyOf(refused));
    }

    /** Which of its items could not be read and why, in the code of the first; none if all could. */
    public Optional<Unreadable> refusal() {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        var reasons = new StringBuilder();
        refused.stream().limit(MOST_NAMED).forEach(one -> reasons.append(" Item ")
                .append(one.place())
                .append(": ")
                .append(one.why().reason()));
        var counts = "%d of %d items could not be read.".formatted(refused.size(), items.size() + refused.size());
        return Optional.of(new Unreadable(refused.get(0).why().code(), counts + reasons));
    }
}
