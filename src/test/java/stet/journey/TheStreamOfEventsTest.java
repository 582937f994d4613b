package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stet.newsroom.Scene;

/** Whoever listens hears each act once and in the order of the log, also of what happened while they were away. */
@QuarkusTest
class TheStreamOfEventsTest extends Scene {
    private static final int WRITERS = 6;
    private static final int NOTES = 60;

    @TestHTTPResource("/api/events")
    URI events;

    @Test
    void eachActIsToldOnceAndInOrder() throws Exception {
        try (var ears = new Ears(null)) {
            var story = files(RHEA).id();
            manyNotes(story);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> ears.of(story) >= 1 + WRITERS * NOTES);
            assertThat(ears.of(story)).isEqualTo(1 + WRITERS * NOTES);
            assertThat(ears.ids).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void whoComesAgainIsToldWhatTheyMissedWithoutGapOrRepeat() throws Exception {
        long last;
        String story;
        try (var ears = new Ears(null)) {
            story = files(RHEA).id();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ears.of(story) > 0);
            last = ears.ids.get(ears.ids.size() - 1);
            assertThat(ears.upTo).isGreaterThanOrEqualTo(last);
        }
        manyNotes(story);
        try (var again = new Ears(last)) {
            as(RHEA).post("/api/stories/" + story + "/notes", Map.of("text", "The last one"))
                    .is(201);
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> again.of(story) >= 1 + WRITERS * NOTES);
            assertThat(again.of(story)).isEqualTo(1 + WRITERS * NOTES);
            assertThat(again.ids).isSorted().allMatch(id -> id > last);
        }
        for (var none : List.of("-1", "x", "99999999999")) {
            as(EDNA).with("Last-Event-ID", none).get("/api/events").isProblem(400, "NO_SUCH_EVENT");
        }
    }

    private void manyNotes(String story) throws Exception {
        var writers = Executors.newFixedThreadPool(WRITERS);
        try {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(writers.submit(() -> {
                    for (int n = 0; n < NOTES; n++) {
                        as(RHEA).post("/api/stories/" + story + "/notes", Map.of("text", "Note " + n))
                                .is(201);
                    }
                }));
            }
            for (var one : all) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }
    }

    /** Somebody who listens. */
    private final class Ears implements AutoCloseable {
        private final List<Long> ids = new CopyOnWriteArrayList<>();
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final InputStream stream;
        private volatile long upTo = -1;

        Ears(@Nullable Long last) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(events).header("Authorization", "Bearer " + EDNA.token());
            if (last != null) {
                request.header("Last-Event-ID", String.valueOf(last));
            }
            stream = HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            var reader = new Thread(this::listen, "ears");
            reader.setDaemon(true);
            reader.start();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> told.contains("listening"));
        }

        /** How many events were of the story. */
        long of(String story) {
            return told.stream()
                    .filter(line -> line.startsWith("data:") && line.contains(story))
                    .count();
        }

        private void listen() {
            try (var lines =
                    new java.io.BufferedReader(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))) {
                long id = -1;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("id:")) {
                        id = Long.parseLong(line.substring(3).strip());
                        upTo = Math.max(upTo, id);
                    } else if (line.startsWith(":")) {
                        told.add("listening");
                    } else if (line.startsWith("data:")) {
                        ids.add(id);
                    }
                    told.add(line);
                }
            } catch (IOException e) {
                // Closed by whoever listened.
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
