package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import stet.drill.Cable;
import stet.drill.Event;
import stet.drill.History;
import stet.drill.Reader;
import stet.drill.Replay;
import stet.drill.Signal;
import stet.drill.Verdict;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.ServiceProcess;
import stet.newsroom.Staff;

/**
 * Short versions of the drills R1, R2, R4, R5 and R8, on three nodes that follow one another: each test goes on with those
 * that the one before has left alive. The long ones are in {@code stet.bench.drill}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheClockUnderFaultsIT extends Scene {
    private static final List<ServiceProcess> NODES = new ArrayList<>();
    private static final Cable CABLE =
            Cable.to(URI.create(Books.url().substring("jdbc:".length())).getPort());

    private final History history = new History();
    private final List<Filed> stories = new ArrayList<>();

    @AfterAll
    static void end() throws IOException {
        NODES.stream().filter(ServiceProcess::isAlive).forEach(ServiceProcess::kill);
        CABLE.close();
    }

    @Test
    @Order(1)
    void aNodeThatDiesBeforeItsCommitHasPublishedNothing() throws Exception {
        var first = start();
        at(first.address());
        due(4);
        var crashed = new CountDownLatch(1);
        CABLE.listen((connection, statement) -> {
            if (crashed.getCount() > 0 && statement.startsWith("insert into trail (")) {
                first.kill();
                crashed.countDown();
            }
            return crashed.getCount() > 0;
        });
        assertThat(crashed.await(30, TimeUnit.SECONDS)).isTrue();
        CABLE.listen((connection, statement) -> true);
        start();
        history.note(Event.Kind.HEALED, "another node", Books.now());
        assertThat(verdict(Duration.ofSeconds(2)).isGood()).as("%s", verdict).isTrue();
    }

    @Test
    @Order(2)
    void whatAFrozenNodeHasClaimedAnotherOnePublishes() throws Exception {
        var frozen = alive().get(0);
        at(frozen.address());
        due(4);
        var stopped = new CountDownLatch(1);
        CABLE.listen((connection, statement) -> {
            if (stopped.getCount() > 0 && statement.startsWith("insert into trail (")) {
                Signal.STOP.to(frozen.pid());
                stopped.countDown();
            }
            return true;
        });
        assertThat(stopped.await(30, TimeUnit.SECONDS)).isTrue();
        CABLE.listen((connection, statement) -> true);
        var other = start();
        at(other.address());
        history.note(Event.Kind.HEALED, "another node", Books.now());
        assertThat(verdict(Duration.ofSeconds(8)).isGood()).as("%s", verdict).isTrue();
        Signal.CONT.to(frozen.pid());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(ADA).get("/api/me").status() == 200 && frozen.isAlive());
        assertThat(published()).as("the woken node's write is refused").isEqualTo(4);
    }

    @Test
    @Order(3)
    void anAlarmOfANodeWhoseClockIsAheadLetsNothingOut() throws Exception {
        at(alive().get(0).address());
        due(3);
        Books.write("update qrtz_triggers set next_fire_time = extract(epoch from clock_timestamp()) * 1000"
                + " where next_fire_time > extract(epoch from clock_timestamp()) * 1000 and trigger_name like '2%'");
        assertThat(verdict(Duration.ofSeconds(2)).isGood()).as("%s", verdict).isTrue();
    }

    @Test
    @Order(4)
    void whateverManyTryAtOnceTheTrailSaysWhereEachStoryStands() throws Exception {
        at(alive().get(0).address());
        var tried = IntStream.range(0, 5).mapToObj(i -> files(RHEA)).toList();
        var members = List.of(RHEA, Staff.OMAR, EDNA, Staff.THEO);
        var transitions = List.of("submit", "recall", "claim", "sign-off", "approve", "reopen", "publish", "unspike");
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(seed -> CompletableFuture.runAsync(() -> {
                            var random = new Random(seed);
                            for (int i = 0; i < 100; i++) {
                                var answer = tried.get(random.nextInt(tried.size()))
                                        .tries(members.get(random.nextInt(4)), transitions.get(random.nextInt(8)));
                                assertThat(answer.status()).isIn(201, 403, 409, 412, 422);
                            }
                        }))
                        .toArray(CompletableFuture[]::new))
                .join();
        try (var trail = Books.asOwner()) {
            var replay = Replay.of(trail, tried.stream().map(Filed::id).toList());
            assertThat(replay.steps()).isGreaterThan(5);
            assertThat(replay.illegal()).isZero();
            assertThat(replay.different()).isZero();
        }
    }

    @Test
    @Order(5)
    void ofTwoNodesOneMayDieAtTheMoment() throws Exception {
        at(alive().get(1).address());
        var slot = due(6);
        await().atMost(Duration.ofSeconds(20)).until(() -> Books.now().isAfter(slot.minusMillis(5)));
        alive().get(0).kill();
        assertThat(verdict(Duration.ofSeconds(5)).isGood()).as("%s", verdict).isTrue();
        assertThat(as(ADA).post("/api/audit/verification", "")
                        .is(200)
                        .json()
                        .path("valid")
                        .asBoolean())
                .isTrue();
    }

    private Verdict verdict;

    private static ServiceProcess start() {
        var url = Books.url().replaceFirst(":\\d+/", ":" + CABLE.port() + "/");
        var node = ServiceProcess.start(Map.of("DATABASE_URL", url));
        NODES.add(node);
        return node;
    }

    private static List<ServiceProcess> alive() {
        return NODES.stream().filter(ServiceProcess::isAlive).toList();
    }

    /** Approved, and scheduled for a slot in some seconds. */
    private Instant due(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            stories.add(files(RHEA, "world", Copies.clear()).isApproved());
        }
        var slot = Books.now().plusSeconds(4);
        for (var story : stories) {
            story.does(EDNA, "schedule", Map.of("slot", Map.of("at", slot.toString())));
            history.note(Event.Kind.ASKED, story.id(), slot);
        }
        return slot;
    }

    private Verdict verdict(Duration most) throws SQLException {
        var slugs = new ArrayList<String>();
        try (var database = Books.asOwner();
                var select = database.prepareStatement("select slug from story where cast(id as text) = ?")) {
            for (var story : stories) {
                select.setString(1, story.id());
                try (var row = select.executeQuery()) {
                    row.next();
                    slugs.add(row.getString(1));
                }
            }
            var seen = new History();
            new Reader(
                            () -> alive().stream()
                                    .map(node -> node.address().getPort())
                                    .toList(),
                            slugs,
                            seen,
                            database)
                    .read(Duration.ofSeconds(20));
            for (var event : seen.events()) {
                history.note(
                        event.kind(), stories.get(slugs.indexOf(event.story())).id(), event.at());
            }
            try (var select2 = database.prepareStatement(
                    "select book, at from trail where action = 'PUBLISH' and outcome = 'DONE' and book = any(?)")) {
                select2.setArray(
                        1,
                        database.createArrayOf(
                                "text", stories.stream().map(Filed::id).toArray()));
                try (var rows = select2.executeQuery()) {
                    while (rows.next()) {
                        history.note(
                                Event.Kind.PUBLISHED,
                                rows.getString(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant());
                    }
                }
            }
        }
        verdict = Verdict.of(history.events(), most, Duration.ofMillis(5));
        return verdict;
    }

    private long published() throws SQLException {
        long published = 0;
        for (var story : stories) {
            published += Books.count(
                    "select count(*) from trail where action = 'PUBLISH' and outcome = 'DONE' and book = '%s'"
                            .formatted(story.id()));
        }
        return published;
    }
}
