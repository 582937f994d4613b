package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionsTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2,              -,    1,              -,    true
            1,              -,    2,              -,    false
            1,              -,    1,              -,    true
            2,              -,    9999999999,     -,    true
            2,              -,    9001,           -,    true
            20,             -,    110,            -,    false
            2,              -,    99999999999999, -,    true
            1,              12,   9,              11,   true
            9,              11,   1,              12,   false
            2,              11,   3,              11,   false
            b,              -,    a,              -,    true
            a,              11,   b,              12,   false
            """)
    void theLaterIsTheOneThatWasMadeLaterThenTheOneOfTheHigherNumber(
            String version, String made, String than, String thanMade, boolean later) {
        assertThat(Versions.isLater(version, at(made), than, at(thanMade))).isEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            20261127103000, 2026-11-27T10:30:00Z
            20261327103000, -
            20261127,       -
            9999999999,     -
            12,             -
            """)
    void aNumberMayBeATime(String version, Instant time) {
        assertThat(Versions.time(version)).isEqualTo(time);
    }

    private static Instant at(String hour) {
        return hour == null ? null : Instant.parse("2026-11-20T%s:00:00Z".formatted(hour));
    }
}
