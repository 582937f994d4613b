package stet.race;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stet.newsroom.Desk;
import stet.newsroom.Staff;

/** Two acts on one story: played the one after the other, both ways, and then at once. */
record Pair(Ground ground, Act one, Act other) {
    private static final int LONGEST_LEAD_NANOS = 3_000_000;
    private static final int LOOKS = 100;
    private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

    /** Every pair that is tried at this ground; an act meets itself too. */
    static List<Pair> at(Ground ground) {
        var acts = Stream.of(Act.values()).filter(act -> act.isTriedAt(ground)).toList();
        return IntStream.range(0, acts.size())
                .boxed()
                .flatMap(i -> acts.subList(i, acts.size()).stream().map(other -> new Pair(ground, acts.get(i), other)))
                .filter(pair -> pair.one.isOwnAt(ground) || pair.other.isOwnAt(ground))
                .toList();
    }

    /**
     * @param faults what is wrong, each with all that was sent and found
     * @param done those of the two that were done when they came first
     * @param stories that were at stake
     */
    record Result(List<String> faults, Set<Act> done, List<String> stories) {}

    Result play(int rounds, Subject.Floor floor, ExecutorService threads) {
        var faults = new ArrayList<String>();
        var stories = new ArrayList<String>();
        var done = EnumSet.noneOf(Act.class);

        var subject = story(floor);
        var first = one.on(subject);
        var second = other.on(subject);
        var oneFirst = Outcome.of(subject, first, second, hearsTheWire());
        faults.addAll(judged(subject, first, second, new ConcurrentHashMap<>()));
        stories.addAll(subject.ids());
        if (first.isDone()) {
            done.add(one);
        }

        subject = story(floor);
        second = other.on(subject);
        first = one.on(subject);
        var otherFirst = Outcome.of(subject, first, second, hearsTheWire());
        faults.addAll(judged(subject, first, second, new ConcurrentHashMap<>()));
        stories.addAll(subject.ids());
        if (second.isDone()) {
            done.add(other);
        }

        for (int i = 0; i < rounds; i++) {
            subject = story(floor);
            stories.addAll(subject.ids());
            faults.addAll(race(subject, i, List.of(oneFirst, otherFirst), threads));
        }
        return new Result(faults, done, stories);
    }

    private List<String> race(Subject story, int round, List<Outcome> serial, ExecutorService threads) {
        var seen = new ConcurrentHashMap<String, Set<String>>();
        var start = new CyclicBarrier(2);
        int lead = round == 0 ? 0 : ThreadLocalRandom.current().nextInt(-LONGEST_LEAD_NANOS, LONGEST_LEAD_NANOS);
        TheClock.waitsFor(story.moment());
        var a = CompletableFuture.supplyAsync(() -> act(one, story, start, Math.max(0, lead)), threads);
        var b = CompletableFuture.supplyAsync(() -> act(other, story, start, Math.max(0, -lead)), threads);
        while (!a.isDone() || !b.isDone()) {
            var answer = Desk.of(story.floor().service(), Staff.LENA).get("/api/stories/" + story.id());
            see(seen, answer.header("ETag"), answer.json());
        }
        var first = a.join();
        var second = b.join();
        var outcome = Outcome.of(story, first, second, hearsTheWire());
        // What the wire says during a check is said again once the check is over.
        for (int i = 0; i < LOOKS && !serial.contains(outcome) && hearsTheWire(); i++) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
            outcome = Outcome.of(story, first, second, hearsTheWire());
        }
        var faults = new ArrayList<>(judged(story, first, second, seen));
        if (!serial.contains(outcome)) {
            faults.add(told(
                    story,
                    first,
                    second,
                    "came out as neither order does:%s%n    %s first:%s%n    %s first:%s"
                            .formatted(outcome, one, serial.get(0), other, serial.get(1))));
        }
        return faults;
    }

    private boolean hearsTheWire() {
        return Stream.of(one, other).flatMap(Act::needs).anyMatch(need -> need == Need.NAMED || need == Need.WORDS);
    }

    private static Reply act(Act act, Subject story, CyclicBarrier start, int lead) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
        LockSupport.parkNanos(lead);
        return act.on(story);
    }

    /** What must hold whatever the order. */
    private List<String> judged(Subject story, Reply first, Reply second, Map<String, Set<String>> seen) {
        var faults = new ArrayList<String>();
        if (first.status() >= 500 || second.status() >= 500) {
            faults.add(told(story, first, second, "failed"));
        }
        for (var reply : List.of(first, second)) {
            if (reply.isDone() && reply.body().has("stage")) {
                see(seen, reply.tag(), reply.body());
            }
        }
        var last = Desk.of(story.floor().service(), Staff.LENA).get("/api/stories/" + story.id());
        see(seen, last.header("ETag"), last.json());
        seen.forEach((tag, states) -> {
            if (states.size() > 1) {
                faults.add(told(story, first, second, "one tag names two states: " + tag + " " + states));
            }
        });
        for (var id : story.ids()) {
            var difference = Retold.difference(id, story.floor().database());
            if (!difference.isEmpty()) {
                faults.add(told(story, first, second, difference));
            }
        }
        return faults;
    }

    private Subject story(Subject.Floor floor) {
        var needs = EnumSet.noneOf(Need.class);
        Stream.of(one, other).flatMap(Act::needs).forEach(needs::add);
        return Subject.at(ground, needs, floor);
    }

    /** The tag stands for all but who is writing and what the reader may do. */
    private static void see(Map<String, Set<String>> seen, String tag, JsonNode body) {
        var story = ((ObjectNode) body).deepCopy();
        story.remove(List.of("lock", "allowed"));
        seen.computeIfAbsent(tag, none -> ConcurrentHashMap.newKeySet()).add(story.toString());
    }

    private String told(Subject story, Reply first, Reply second, String fault) {
        var book = new StringBuilder();
        for (var id : story.ids()) {
            story.floor().database().rows(Retold.BOOK, id).forEach(entry -> book.append("%n      ".formatted())
                    .append(entry.values()));
        }
        return "%s and %s at %s: %s%n    %s%n    %s%n    The trail:%s"
                .formatted(one, other, ground, fault, first, second, book);
    }
}
