package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.OMAR;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.newsroom.Scene;
import stet.newsroom.ServiceProcess;

/** As many checks at once as a node takes, each of as many elements as a body may have, fit into half a gigabyte. */
class ManyLargeCopiesIT extends Scene {
    private static final int OF_EACH = 20;
    private static final String BODY = "<p>a</p>".repeat(180_000);

    @Test
    void areCheckedOrRefusedAndTheNodeGoesOn() {
        var threads = Executors.newCachedThreadPool();
        try (var service = ServiceProcess.start()) {
            at(service.address());
            var members = List.of(EDNA, OMAR, THEO);
            members.forEach(member -> as(member).get("/api/me").is(200));
            var checks = IntStream.range(0, OF_EACH * members.size())
                    .mapToObj(i -> members.get(i % members.size()))
                    .map(member -> CompletableFuture.supplyAsync(
                            () -> as(member)
                                    .post("/api/credit-checks", Map.of("body", BODY))
                                    .status(),
                            threads))
                    .toList();
            for (var check : checks) {
                assertThat(check.join()).isIn(200, 422, 429, 503);
            }
            assertThat(service.log()).doesNotContain("OutOfMemoryError");
            as(RHEA).get("/api/stories").is(200);
        } finally {
            threads.shutdownNow();
        }
    }
}
