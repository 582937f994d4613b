package stet.bench.drill;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.drill.Event;

/** R13: the disk under the trail is full while writers file and stories fall due; then there is room again. */
final class DiskIsFull implements Drill {
    private static final int WRITES = 400;

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises)) {
            int port = house.start("node-a").port();
            var http = HttpClient.newHttpClient();
            var slot = house.now().plusSeconds(15);
            house.due(60, List.of(slot));
            var reader = house.reader();
            var reading = CompletableFuture.supplyAsync(() -> reader.read(Duration.ofSeconds(90)));
            var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            double healed;
            try (var disk = SmallDisk.under(premises.database())) {
                disk.fill();
                house.note(Event.Kind.FAULT, "the disk under the trail is full");
                for (int i = 0; i < WRITES; i++) {
                    answers.add(Exhaustion.file(http, port, house, "squeezed-full-" + i));
                }
                answers.forEach(CompletableFuture::join);
                LockSupport.parkNanos(
                        Duration.between(house.now(), slot.plusSeconds(5)).toNanos());
                disk.empty();
                house.note(Event.Kind.HEALED, "there is room again");
                healed = DatabaseIsAway.seconds(() -> Exhaustion.isFiled(http, port, house));
                reading.join();
            }
            var figures =
                    new ArrayList<>(Drill.figures("R13, full disk", house.judge("R13-disk", Duration.ofSeconds(30))));
            figures.add(
                    Figure.of("R13, full disk: answered 503 with Retry-After", "of " + WRITES, Exhaustion.away(answers))
                            .atLeast(1));
            figures.add(Figure.of(
                            "R13, full disk: answered neither that nor 201", "of " + WRITES, Exhaustion.other(answers))
                    .atMost(0));
            figures.add(Figure.of("R13, full disk: stories without their entry", "", Exhaustion.partial(house))
                    .atMost(0));
            figures.add(
                    Figure.of("R13, full disk: filed again after", "s", healed).atMost(15));
            return figures;
        }
    }
}
