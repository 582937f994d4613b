package stet.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.drill.Event.Kind.ASKED;
import static stet.drill.Event.Kind.FAILED;
import static stet.drill.Event.Kind.FAULT;
import static stet.drill.Event.Kind.HEALED;
import static stet.drill.Event.Kind.PUBLISHED;
import static stet.drill.Event.Kind.SEEN;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever judges the clock is judged first. */
class VerdictTest {
    private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");

    @TempDir
    Path folder;

    private final History history = new History();

    @Test
    void aStoryThatIsOutOnceAndAtItsMomentIsGood() {
        asked("bridge").published("bridge", 3).seen("bridge", 20);
        assertThat(verdict().isGood()).isTrue();
        assertThat(verdict().worst()).isEqualTo(Duration.ofMillis(20));
    }

    @Test
    void aStoryThatNobodyEverSawIsLost() {
        asked("bridge");
        asked("harbour").published("harbour", 3);
        assertThat(verdict().lost()).containsExactly("bridge", "harbour");
    }

    @Test
    void aStoryThatFailedIsNotLost() {
        asked("bridge");
        history.note(FAILED, "bridge", SIX);
        assertThat(verdict().isGood()).isTrue();
    }

    @Test
    void aStoryThatTheTrailHasOutTwiceIsTwice() {
        asked("bridge").published("bridge", 3).published("bridge", 4).seen("bridge", 20);
        assertThat(verdict().twice()).containsExactly("bridge");
    }

    @Test
    void aStoryThatIsOutOrSeenBeforeItsSlotIsEarly() {
        asked("bridge").published("bridge", -1).seen("bridge", 20);
        asked("harbour").published("harbour", 3).seen("harbour", -1);
        assertThat(verdict().early()).containsExactly("bridge", "harbour");
        assertThat(Verdict.of(history.events(), Duration.ofSeconds(2), Duration.ofMillis(1))
                        .early())
                .isEmpty();
    }

    @Test
    void aStoryThatIsSeenTooLongAfterItsSlotIsLate() {
        asked("bridge").published("bridge", 3).seen("bridge", 2_001);
        assertThat(verdict().late()).containsExactly("bridge");
    }

    @Test
    void timeCountsFromTheEndOfTheFault() {
        asked("bridge").published("bridge", 61_000).seen("bridge", 61_900);
        history.note(FAULT, "the database", SIX.minusSeconds(1));
        history.note(HEALED, "the database", SIX.plusSeconds(60));
        assertThat(verdict().late()).isEmpty();
    }

    @Test
    void aHistoryIsReadAsItWasWritten() throws IOException {
        asked("bridge").published("bridge", 3).seen("bridge", 20);
        var file = folder.resolve("history.ndjson");
        history.write(file);
        assertThat(History.read(file).events()).isEqualTo(history.events());
    }

    private VerdictTest asked(String story) {
        history.note(ASKED, story, SIX);
        return this;
    }

    private VerdictTest published(String story, long millis) {
        history.note(PUBLISHED, story, SIX.plusMillis(millis));
        return this;
    }

    private VerdictTest seen(String story, long millis) {
        history.note(SEEN, story, SIX.plusMillis(millis));
        return this;
    }

    private Verdict verdict() {
        return Verdict.of(history.events(), Duration.ofSeconds(2), Duration.ZERO);
    }
}
