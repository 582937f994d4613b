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
            99,             -,    10000,          -,    false
            20261127103000, -,    20261127102900, -,    true
            20261127102900, -,    20261127103000, -,    false
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

    private static Instant at(String hour) {
        return hour == null ? null : Instant.parse("2026-11-20T%s:00:00Z".formatted(hour));
    }
}
