package stet.bench.drill;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import stet.bench.Figure;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;
import stet.bench.index.Disk;
import stet.bench.index.MadeUpWire;
import stet.bench.wire.Feed;
import stet.bench.wire.MadeUpCopy;
import stet.bench.wire.Ninjs;
import stet.newsroom.Desk;

/** R23: a node has lost its index of the wire and starts, while copy that takes from the wire is sent to it all the time. */
final class IndexIsLost implements Drill {
    private static final int ITEMS = 20_000;
    private static final int COPIES = 60;
    private static final int LATEST = 500;
    private static final int ASKING = 3;
    private static final long AFTER_NANOS = 3_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final String CHECKS = "/api/credit-checks";

    /** A copy that is blocked because it takes from an item. */
    private record Question(String copy, String item) {}

    /** What the node answered, and when it was asked and had answered; status 0 where nobody was there. */
    private record Answered(long asked, long at, int status, String verdict, boolean named) {
        boolean isRight() {
            return verdict.equals("blocked") && named;
        }
    }

    @Override
    public List<Figure> run(Premises premises, long otherwise) throws Exception {
        long seed = Long.getLong("bench.seed", 1);
        var asking = Executors.newCachedThreadPool();
        try (var house = new House(premises)) {
            start("node-a", Map.of(), house);
            start("node-b", Map.of(), house);
            var wire = new MadeUpWire();
            new Feed(premises, house.node("node-a"), new Ninjs(wire)).sendBatch(ITEMS);
            return lost(questions(seed, wire, house), asking, house);
        } finally {
            asking.shutdownNow();
        }
    }

    private static Newsroom start(String name, Map<String, String> settings, House house) throws Exception {
        var all = new HashMap<>(settings);
        all.put("STET_WIRE_INDEX", Disk.anew(folder(name)).toAbsolutePath().toString());
        return house.start(name, house.premises().database().port(), all);
    }

    private static Path folder(String name) {
        return Premises.WORK.resolve("index-of-" + name);
    }

    /** Half of them take from what came last; each is answered rightly by the node that has its index. */
    private static List<Question> questions(long seed, MadeUpWire wire, House house) {
        var random = new Random(seed);
        var whole = house.desk("node-a", Staff.EDNA);
        var questions = IntStream.range(0, COPIES)
                .map(i -> i % 2 == 0 ? 1 + random.nextInt(ITEMS) : ITEMS - random.nextInt(LATEST))
                .mapToObj(item -> new Question(MadeUpCopy.lifting(item, wire).request(), Ninjs.uri(item)))
                .filter(question -> asked(question, whole).isRight())
                .toList();
        Progress.say("%d copies are blocked because of what they take".formatted(questions.size()));
        return questions;
    }

    private static List<Figure> lost(List<Question> questions, ExecutorService asking, House house) throws Exception {
        var old = house.node("node-b");
        old.close();
        var stop = new CompletableFuture<Void>();
        var desk = house.desk("node-b", Staff.EDNA);
        var readiness = asking.submit(() -> watched(old, stop));
        var answers = new ArrayList<Future<List<Answered>>>();
        for (int i = 0; i < ASKING; i++) {
            answers.add(asking.submit(asker(questions, i, desk, stop)));
        }
        try {
            start("node-b", old.ports(), house);
            LockSupport.parkNanos(AFTER_NANOS);
        } finally {
            stop.complete(null);
        }
        var all = new ArrayList<Answered>();
        for (var each : answers) {
            all.addAll(each.get());
        }
        return figures(all, readiness.get());
    }

    private static Callable<List<Answered>> asker(
            List<Question> questions, int from, Desk desk, CompletableFuture<Void> stop) {
        return () -> {
            var answers = new ArrayList<Answered>();
            for (int i = from; !stop.isDone(); i += ASKING) {
                answers.add(asked(questions.get(i % questions.size()), desk));
            }
            return answers;
        };
    }

    private static Answered asked(Question question, Desk desk) {
        long asked = System.nanoTime();
        try {
            var answer = desk.post(CHECKS, question.copy());
            var verdict = answer.status() == 200 ? answer.json().path("verdict").asText() : "";
            boolean isNamed = answer.text().contains("\"" + question.item() + "\"");
            return new Answered(asked, System.nanoTime(), answer.status(), verdict, isNamed);
        } catch (UncheckedIOException e) {
            LockSupport.parkNanos(PAUSE_NANOS);
            return new Answered(asked, System.nanoTime(), 0, "", false);
        }
    }

    /** When it became ready; more than once where it was not to be relied upon. */
    private static List<Long> watched(Newsroom node, CompletableFuture<Void> stop) {
        var ready = new ArrayList<Long>();
        boolean wasReady = false;
        while (!stop.isDone()) {
            boolean isReady = node.isReady();
            if (isReady && !wasReady) {
                ready.add(System.nanoTime());
            }
            wasReady = isReady;
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return ready;
    }

    private static List<Figure> figures(List<Answered> all, List<Long> ready) {
        var answers = all.stream().filter(one -> one.status() != 0).toList();
        long first = answers.stream().mapToLong(Answered::at).min().orElse(0);
        return List.of(
                figure("answered 503", answers, one -> one.status() == 503).atLeast(1),
                figure("right", answers, Answered::isRight).atLeast(1),
                figure(
                                "clear, and should be blocked",
                                answers,
                                one -> one.status() == 200 && !one.verdict().equals("blocked"))
                        .atMost(0),
                figure("answered neither 503 nor rightly", answers, one -> one.status() != 503 && !one.isRight())
                        .atMost(0),
                figure(
                                "answered 503 when it had said that it was ready",
                                answers,
                                one -> one.status() == 503 && one.asked() > ready.get(0))
                        .atMost(0),
                Figure.of("R23: times that it became ready", "", ready.size()).atMost(1),
                Figure.of("R23: ready after its first answer", "s", (ready.get(0) - first) / 1e9));
    }

    private static Figure figure(String what, List<Answered> all, Predicate<Answered> counted) {
        return Figure.of("R23: " + what, "of " + all.size(), (double)
                all.stream().filter(counted).count());
    }
}
