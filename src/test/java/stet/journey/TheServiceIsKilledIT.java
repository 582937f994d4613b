package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.newsroom.Books;
import stet.newsroom.Copies;
import stet.newsroom.Desk;
import stet.newsroom.Filed;
import stet.newsroom.RealParts;
import stet.newsroom.Scene;
import stet.newsroom.ServiceProcess;

/** The packaged service, killed with -9 at the worst moment. */
class TheServiceIsKilledIT extends Scene {
    private static final String CLAIMED = """
            select count(*) from pg_locks l join pg_stat_activity a using (pid)
            where not l.granted and l.relation = 'trail'::regclass and a.usename = 'stet'
            """;

    @Test
    void whatWasClaimedAndNotCommittedIsPublishedOnceAfterTheNextStart() throws SQLException {
        List<Filed> stories;
        Instant slot;
        var first = ServiceProcess.start();
        at(first.address());
        try (var barrier = Books.asOwner()) {
            stories = IntStream.range(0, 5)
                    .mapToObj(i -> files(RHEA).isApproved())
                    .toList();
            slot = Books.now().plusSeconds(4);
            for (var story : stories) {
                story.does(EDNA, "schedule", Map.of("slot", Map.of("at", slot.toString())));
            }
            noEntryCanBeWritten(barrier);
            await().atMost(Duration.ofSeconds(10)).until(() -> Books.count(CLAIMED) > 0);
            first.kill();
            barrier.rollback();
        }
        for (var story : stories) {
            assertThat(published(story)).isZero();
        }

        try (var second = ServiceProcess.start()) {
            at(second.address());
            var back = Books.now();
            for (var story : stories) {
                await().pollInterval(Duration.ofMillis(20))
                        .atMost(Duration.ofSeconds(4))
                        .until(() -> published(story) > 0);
            }
            assertThat(Duration.between(back, Books.now())).isLessThan(Duration.ofSeconds(2));
            for (var story : stories) {
                assertThat(published(story)).isEqualTo(1);
                assertThat(Instant.parse(story.seenBy(EDNA).path("liveAt").asText()))
                        .isAfterOrEqualTo(slot);
                asNobody().get("/live/stories/" + story.slug()).is(200);
            }
            assertThat(as(ADA).post("/api/audit/verification", "")
                            .is(200)
                            .json()
                            .path("valid")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aRequestThatDiedWithTheServiceIsDoneOnceWhenItIsRepeatedWithItsKey() throws Exception {
        var body = Map.of("slug", slug("lighthouse"), "desk", "world", "copy", Copies.clear());
        var first = ServiceProcess.start();
        at(first.address());
        try (var barrier = Books.asOwner()) {
            noEntryCanBeWritten(barrier);
            var dies = CompletableFuture.supplyAsync(() -> keyed().post("/api/stories", body));
            await().atMost(Duration.ofSeconds(10)).until(() -> Books.count(CLAIMED) > 0);
            first.kill();
            barrier.rollback();
            assertThat(dies).failsWithin(Duration.ofSeconds(10));
        }
        assertThat(filed(body)).isZero();

        try (var second = ServiceProcess.start()) {
            at(second.address());
            var again = keyed().post("/api/stories", body).is(201);
            assertThat(keyed().post("/api/stories", body).is(201).text()).isEqualTo(again.text());
            assertThat(filed(body)).isOne();
        }
    }

    private Desk keyed() {
        return as(RHEA).with("Idempotency-Key", "the lighthouse");
    }

    private static long filed(Map<String, ?> body) throws SQLException {
        return Books.count("select count(*) from story where slug = '%s'".formatted(body.get("slug")));
    }

    @Test
    void theLastCheckpointLiesOutsideWhenTheServiceHasStopped() throws SQLException {
        try (var service = ServiceProcess.start()) {
            at(service.address());
            files(RHEA);
        }
        long size = Books.count("select max(size) from trail_checkpoint");
        assertThat(Books.count("select max(place) + 1 from trail_place")).isEqualTo(size);
        assertThat(RealParts.outside().resolve("checkpoints").resolve(Long.toString(size)))
                .exists();
    }

    @Test
    void productionDoesNotStartWithPartsOfTheDemo() {
        try (var service = ServiceProcess.launch(Map.of())) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.log())
                    .contains("This is production and will not start with")
                    .contains("a database password of the demo")
                    .contains("OIDC_URL without https");
        }
    }

    @Test
    void theDemosProfileIsForOneMachine() {
        var everywhere = Map.of("QUARKUS_HTTP_HOST", "0.0.0.0");
        try (var service = ServiceProcess.launch(everywhere, "-Dquarkus.profile=demo")) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.log())
                    .contains("The demo is for one machine and will not start with QUARKUS_HTTP_HOST on 0.0.0.0");
        }
    }

    @Test
    void aTrailThatHasBeenSealedGetsNoOtherKey(@TempDir Path folder) {
        var key = folder.resolve("lost.pem");
        try (var service = ServiceProcess.launch(Map.of("TRAIL_KEYS", key.toString()), "-Dquarkus.profile=demo")) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.log()).contains("none of its keys is there");
            assertThat(key).doesNotExist();
        }
    }

    @Test
    void theServiceDoesNotStartOnHouseRulesThatItCannotRead() {
        var rules = Map.of("STET_HOUSE_RULES", "no-such-file.json");
        try (var service = ServiceProcess.launch(rules, "-Dquarkus.profile=demo")) {
            assertThat(service.ended()).isNotZero();
            assertThat(service.log()).contains("The house rules cannot be read");
        }
    }

    /** Readers pass; writers of the trail wait, so that the clock stops between its claim and its commit. */
    private static void noEntryCanBeWritten(Connection barrier) throws SQLException {
        barrier.setAutoCommit(false);
        try (var statement = barrier.createStatement()) {
            statement.execute("lock table trail in share row exclusive mode");
        }
    }

    private static long published(Filed story) throws SQLException {
        return Books.count("select count(*) from trail where action = 'PUBLISH' and outcome = 'DONE' and book = '"
                + story.id() + "'");
    }
}
