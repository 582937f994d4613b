package stet.bench.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.bench.Staff;
import stet.drill.Event;

/** R13: nobody can write the trail, so that every connection is taken and every statement times out; then all is well again. */
final class Exhaustion implements Drill {
    private static final String PARTIAL = """
            select count(*) from story s where s.slug like 'squeezed-%'
            and not exists (select from trail t where t.book = cast(s.id as text) and t.action = 'CREATE')
            """;

    @Override
    public List<Figure> run(Premises premises, long seed) throws Exception {
        try (var house = new House(premises)) {
            int port = house.start("node-a").port();
            var http = HttpClient.newHttpClient();
            file(http, port, house, "before").join();
            var answers = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            try (var barrier = house.connection()) {
                barrier.setAutoCommit(false);
                barrier.createStatement().execute("lock table trail in share row exclusive mode");
                house.note(Event.Kind.FAULT, "nobody can write the trail");
                for (int i = 0; i < 80; i++) {
                    answers.add(file(http, port, house, "squeezed-" + i));
                }
                LockSupport.parkNanos(20_000_000_000L);
                barrier.rollback();
            }
            house.note(Event.Kind.HEALED, "the trail can be written");
            double healed = DatabaseIsAway.seconds(() -> isFiled(http, port, house));
            return List.of(
                    Figure.of("R13: answered 503 with Retry-After", "of 80", away(answers))
                            .atLeast(60),
                    Figure.of("R13: answered neither that nor 201", "of 80", other(answers))
                            .atMost(0),
                    Figure.of("R13: stories without the entry of their creation", "", partial(house))
                            .atMost(0),
                    Figure.of("R13: filed again after", "s", healed).atMost(15));
        }
    }

    static int away(List<CompletableFuture<HttpResponse<String>>> answers) {
        return (int) answers.stream().filter(answer -> isAway(answer.join())).count();
    }

    static int other(List<CompletableFuture<HttpResponse<String>>> answers) {
        return (int) answers.stream()
                .filter(answer -> !isAway(answer.join()) && answer.join().statusCode() != 201)
                .count();
    }

    private static boolean isAway(HttpResponse<String> answer) {
        return answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
    }

    static double partial(House house) throws SQLException {
        return Double.parseDouble(house.premises().database().first(PARTIAL));
    }

    static boolean isFiled(HttpClient http, int port, House house) {
        return file(http, port, house, "after-" + System.nanoTime()).join().statusCode() == 201;
    }

    static CompletableFuture<HttpResponse<String>> file(HttpClient http, int port, House house, String slug) {
        var body =
                "{\"slug\":\"%s\",\"desk\":\"world\",\"copy\":{\"headline\":\"Squeezed\",\"body\":\"<p>In between.</p>\"}}"
                        .formatted(slug);
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create("http://localhost:%d/api/stories".formatted(port)))
                        .header("Authorization", "Bearer " + house.tokens().of(Staff.RHEA))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
