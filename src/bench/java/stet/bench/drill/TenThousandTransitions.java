package stet.bench.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stet.bench.Figure;
import stet.bench.FiledStory;
import stet.bench.Line;
import stet.bench.Premises;
import stet.bench.Staff;
import stet.drill.Replay;

/** R8: 10,000 transitions, seeded, tried by four members at once on few stories over two nodes. */
final class TenThousandTransitions implements Drill {
    private static final int TRIES = Integer.getInteger("bench.tries", 10_000);
    private static final int STORIES = 12;
    private static final List<Staff> STAFF = List.of(Staff.RHEA, Staff.OMAR, Staff.EDNA, Staff.THEO);
    private static final int WRITERS = 8;
    private static final List<String> TRANSITIONS = List.of(
            "submit",
            "recall",
            "claim",
            "return",
            "sign-off",
            "reopen",
            "approve",
            "publish",
            "correct",
            "discard",
            "withdraw",
            "spike",
            "unspike",
            "schedule",
            "unschedule");

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises)) {
            house.start("node-a");
            house.start("node-b");
            var stories = new ArrayList<String>();
            try (var line = Line.to(house.ports().get(0))) {
                for (int i = 0; i < STORIES; i++) {
                    stories.add(FiledStory.by(house.tokens().of(Staff.RHEA), line)
                            .id()
                            .toString());
                }
            }
            var writers = Executors.newFixedThreadPool(WRITERS);
            var tried = new ArrayList<Future<int[]>>();
            for (int i = 0; i < WRITERS; i++) {
                long own = seed * WRITERS + i;
                tried.add(writers.submit(() -> tries(own, house, stories)));
            }
            int done = 0;
            int failed = 0;
            for (var each : tried) {
                done += each.get()[0];
                failed += each.get()[1];
            }
            writers.shutdown();
            try (var trail = house.connection()) {
                var replay = Replay.of(trail, stories);
                return List.of(
                        Figure.of("R8: tried, of them done", "of " + TRIES, done),
                        Figure.of("R8: answered 5xx", "", failed).atMost(0),
                        Figure.of("R8: steps that the table does not have", "of " + replay.steps(), replay.illegal())
                                .atMost(0),
                        Figure.of(
                                        "R8: stories whose row is not what the trail says",
                                        "of " + STORIES,
                                        replay.different())
                                .atMost(0));
            }
        }
    }

    private static int[] tries(long seed, House house, List<String> stories) throws Exception {
        var random = new Random(seed);
        var http = HttpClient.newHttpClient();
        var ports = house.ports();
        int done = 0;
        int failed = 0;
        for (int i = 0; i < TRIES / WRITERS; i++) {
            var address = URI.create("http://localhost:%d/api/stories/%s"
                    .formatted(ports.get(random.nextInt(ports.size())), stories.get(random.nextInt(stories.size()))));
            var token = house.tokens().of(STAFF.get(random.nextInt(STAFF.size())));
            var read = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            var transition = TRANSITIONS.get(random.nextInt(TRANSITIONS.size()));
            var body = "{\"transition\":\"%s\"%s}".formatted(transition, details(transition));
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address + "/transitions"))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .header(
                                    "If-Match",
                                    read.headers().firstValue("ETag").orElse("\"0\""))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            done += answer.statusCode() == 201 ? 1 : 0;
            failed += answer.statusCode() >= 500 ? 1 : 0;
        }
        return new int[] {done, failed};
    }

    private static String details(String transition) {
        return switch (transition) {
            case "schedule" -> ",\"slot\":{\"at\":\"2099-01-01T00:00:00Z\"}";
            case "correct" -> ",\"kind\":\"UPDATE\"";
            case "return", "unschedule", "spike", "discard" -> ",\"reason\":\"A drill\"";
            case "withdraw" -> ",\"reason\":\"A drill\",\"notice\":\"Withdrawn\"";
            default -> "";
        };
    }
}
