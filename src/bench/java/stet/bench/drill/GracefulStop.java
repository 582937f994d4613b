package stet.bench.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Staff;
import stet.drill.Event;
import stet.drill.Signal;

/** R11: under load and with stories due, a node is told to stop; who spreads the load asks twice a second who is ready. */
final class GracefulStop implements Drill {
    private static final String CLAIMS = """
            select count(*) from pg_locks l join pg_class c on c.oid = l.relation
            where c.relname = 'story' and l.mode = 'RowShareLock'
            """;

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises)) {
            var spread = new Spread(List.of(house.start("stays"), house.start("goes")), house);
            var slot = house.now().plusSeconds(15);
            house.due(60, List.of(slot, slot.plusSeconds(1), slot.plusSeconds(2)));
            var reader = house.reader();
            var reading = CompletableFuture.supplyAsync(() -> reader.read(Duration.ofSeconds(40)));
            LockSupport.parkNanos(
                    Duration.between(house.now(), slot.plusMillis(500)).toNanos());
            house.note(Event.Kind.FAULT, "SIGTERM");
            var goes = house.node("goes");
            Signal.TERM.to(goes.pid());
            double notReady = DatabaseIsAway.seconds(() -> !goes.isReady());
            boolean servedThen = goes.isAlive();
            double gone = DatabaseIsAway.seconds(() -> !goes.isAlive());
            long left = Long.parseLong(premises.database().first(CLAIMS));
            reading.join();
            spread.end();
            var figures = new ArrayList<>(Drill.figures("R11", house.judge("R11", Duration.ofSeconds(5))));
            figures.add(Figure.of("R11: requests, broken off or answered 5xx", "of " + spread.asked(), spread.broken())
                    .atMost(0));
            figures.add(Figure.of("R11: not ready after SIGTERM, still serving", "s", servedThen ? notReady : 99)
                    .atMost(1));
            figures.add(Figure.of("R11: gone after", "s", gone));
            figures.add(Figure.of("R11: claims left", "", (double) left).atMost(0));
            return figures;
        }
    }

    /** Four readers and four writers, each to a node that was ready half a second ago at most. */
    private static final class Spread {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger broken = new AtomicInteger();
        private final AtomicBoolean isOver = new AtomicBoolean();
        private final List<Newsroom> ready = new CopyOnWriteArrayList<>();
        private final ExecutorService clients = Executors.newFixedThreadPool(9);

        Spread(List<Newsroom> nodes, House house) {
            ready.addAll(nodes);
            clients.execute(() -> {
                while (!isOver.get()) {
                    ready.removeIf(node -> !node.isReady());
                    LockSupport.parkNanos(500_000_000);
                }
            });
            for (int i = 0; i < 8; i++) {
                boolean writes = i % 2 == 0;
                clients.execute(() -> load(writes, house));
            }
        }

        int asked() {
            return asked.get();
        }

        int broken() {
            return broken.get();
        }

        private void load(boolean writes, House house) {
            var http = HttpClient.newHttpClient();
            var token = "Bearer " + house.tokens().of(Staff.RHEA);
            for (int i = 0; !isOver.get(); i++) {
                int n = asked.incrementAndGet();
                var nodes = List.copyOf(ready);
                var base = "http://localhost:" + nodes.get(i % nodes.size()).port();
                var body =
                        "{\"slug\":\"load-%d\",\"desk\":\"world\",\"copy\":{\"headline\":\"Load\",\"body\":\"<p>More of it.</p>\"}}"
                                .formatted(n);
                var request = HttpRequest.newBuilder(URI.create(base + (writes ? "/api/stories" : "/live/world")))
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(20));
                try {
                    var answer = http.send(
                            (writes ? request.POST(HttpRequest.BodyPublishers.ofString(body)) : request.GET()).build(),
                            BodyHandlers.ofString());
                    broken.addAndGet(answer.statusCode() >= 500 ? 1 : 0);
                } catch (IOException e) {
                    broken.incrementAndGet();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        void end() throws InterruptedException {
            isOver.set(true);
            clients.shutdown();
            clients.awaitTermination(30, TimeUnit.SECONDS);
        }
    }
}
