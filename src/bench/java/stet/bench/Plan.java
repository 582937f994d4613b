package stet.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a run is to measure.
 *
 * @param clients how many at once, one round for each number
 * @param warmUp for the two loads together, before the first round
 * @param loop for submit and recall; the whole path and the hand-written transaction take two thirds of it
 * @param stories filed beforehand, shared out among the clients of a round
 */
record Plan(List<Integer> clients, Duration warmUp, Duration loop, int stories) {
    /** Read from {@code bench.clients}, {@code bench.warmup}, {@code bench.seconds} and {@code bench.stories}. */
    static Plan asked() {
        return new Plan(
                Arrays.stream(System.getProperty("bench.clients", "1,8,32").split(","))
                        .map(number -> Asked.number("bench.clients", number))
                        .toList(),
                Duration.ofSeconds(Asked.number("bench.warmup", 20)),
                Duration.ofSeconds(Asked.number("bench.seconds", 15)),
                Asked.number("bench.stories", 320));
    }

    Plan {
        if (stories < most(clients)) {
            throw new IllegalArgumentException("bench.stories: every client needs a story of its own");
        }
    }

    int mostClients() {
        return most(clients);
    }

    Duration shorter() {
        return loop.multipliedBy(2).dividedBy(3);
    }

    private static int most(List<Integer> clients) {
        return clients.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
