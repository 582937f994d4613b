package stet.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stet.problem.Refusal;
import stet.staff.Member;

/** How much a member, and all together, may have under way at once; the page of requests says the same. */
class UnderWayTest {
    private final UnderWay underWay = new UnderWay();

    @ParameterizedTest
    @CsvSource({"BATCH, 4, 16", "TRAIL, 2, 4", "ITEM, 8, 24", "STREAM, 20, 2000", "CHECK, 20, 60", "USUAL, 50, 2000"})
    void isBoundedForAMemberAndForEverybody(UnderWay.Kind kind, int ofMember, int ofAll) {
        IntStream.range(0, ofMember)
                .forEach(i -> assertThat(begin(kind, "rhea")).isZero());
        assertThat(begin(kind, "rhea")).isEqualTo(429);

        IntStream.range(ofMember, ofAll)
                .forEach(i -> assertThat(begin(kind, "omar-" + i)).isZero());
        assertThat(begin(kind, "edna")).isEqualTo(503);
        assertThat(begin(kind, "rhea")).isEqualTo(429);

        underWay.end(kind, member("rhea"), 0);
        assertThat(begin(kind, "edna")).isZero();
        assertThat(begin(kind, "rhea")).isEqualTo(503);
    }

    /** What waits keeps its body in memory. */
    @ParameterizedTest
    @CsvSource({"ITEM, 5000000, 3", "CHECK, 1500000, 4", "USUAL, 1500000, 10"})
    void theirBodiesAreBoundedForAMemberAndTogether(UnderWay.Kind kind, long bytes, int ofMember) {
        for (var name : List.of("rhea", "omar", "edna", "theo")) {
            IntStream.range(0, ofMember)
                    .forEach(i -> assertThat(begin(kind, name, bytes)).isZero());
            assertThat(begin(kind, name, bytes)).isEqualTo(429);
        }
        assertThat(begin(kind, "lena", 1)).isEqualTo(503);
        assertThat(begin(kind, "lena", 0)).isZero();

        underWay.end(kind, member("rhea"), bytes);
        assertThat(begin(kind, "lena", bytes)).isZero();
        assertThat(begin(kind, "rhea", bytes)).isEqualTo(503);
    }

    /** The status of the refusal; 0 where it may begin. */
    private int begin(UnderWay.Kind kind, String name) {
        return begin(kind, name, 0);
    }

    private int begin(UnderWay.Kind kind, String name, long bytes) {
        return underWay.begin(kind, member(name), bytes).map(Refusal::status).orElse(0);
    }

    private static Member member(String name) {
        return new Member(name, name, Map.of(), Set.of());
    }
}
