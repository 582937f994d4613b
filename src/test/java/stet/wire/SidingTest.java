package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import stet.newsroom.Copies;
import stet.newsroom.RawCall;
import stet.newsroom.Scene;

/** Requests go before the wire's own work, and whatever becomes of them, the way is clear again. */
@QuarkusTest
class SidingTest extends Scene {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long WATCHED_NANOS = 300_000_000;
    private static final long A_WAIT_NANOS = 100_000;

    @Inject
    Siding siding;

    @Test
    void theWireWaitsForWhoeverPassesButNotAllTheTime() {
        var way = new Siding();
        assertThat(shareWaited(way)).isLessThan(0.3);
        var pass = way.new Pass();
        assertThat(shareWaited(way)).isBetween(0.4, 0.95);
        pass.close();
        pass.close();
        assertThat(way.passing()).isZero();
        assertThat(shareWaited(way)).isLessThan(0.3);
    }

    @Test
    void anAnsweredRequestHasPassedAndSoHasOneThatWasBrokenOff() {
        as(EDNA).post("/api/credit-checks", Copies.clear()).is(200);
        as(EDNA).get("/api/nothing").is(404);
        try (var call = RawCall.to(address())) {
            call.sends("POST /api/credit-checks HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
        }
        assertThat(isClear()).isTrue();
    }

    @Test
    void whoListensHasPassedOnceTheAnswerBegins() {
        try (var call = RawCall.to(address())) {
            call.sends("GET /api/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + EDNA.token() + "\r\n\r\n");
            assertThat(call.status()).isEqualTo(200);
            assertThat(isClear()).isTrue();
        }
    }

    /** Nothing else is asked in this test, but the clock of the connection may take a moment. */
    private boolean isClear() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (siding.passing() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        return siding.passing() == 0;
    }

    /** How much of some periods somebody waits who does nothing else, 0 to 1. */
    private static double shareWaited(Siding siding) {
        long waited = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < WATCHED_NANOS) {
            long before = System.nanoTime();
            siding.letPass();
            long took = System.nanoTime() - before;
            waited += took > A_WAIT_NANOS ? took : 0;
        }
        return (double) waited / WATCHED_NANOS;
    }
}
