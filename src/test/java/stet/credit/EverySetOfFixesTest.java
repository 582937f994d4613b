package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stet.copy.Copy;
import stet.credit.Finding.Code;

/** Whatever fixes of a report an editor takes, together or one after another, what they mend is gone and nothing is new. */
class EverySetOfFixesTest {
    private static final int COPIES = 12;
    private static final int ALL_SETS = 4;
    private static final int SETS = 20;
    /** Who is missing is missing, whoever else the copy credits. */
    private static final Set<Code> MISSING = Set.of(Code.CITED_NOT_CREDITED, Code.INCOMPLETE_CREDIT, Code.WRONG_AGENCY);

    private static final List<String> OTHERS = List.of("Jane Doe", "Zorblat News", "ATF", "emo", "agencies");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void togetherMendWhatTheyAreOf(long seed) {
        var copies = new ManyCopies(seed);
        var random = new Random(seed);
        for (int i = 0; i < COPIES; i++) {
            var copy = copies.next();
            var findings = fixable(Judged.of(copy));
            for (var set : sets(findings, random)) {
                mends(copy, set);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7, 8})
    void oneAfterAnotherTheyComeToAnEnd(long seed) {
        var copies = new ManyCopies(seed);
        var random = new Random(seed);
        for (int i = 0; i < COPIES; i++) {
            var copy = copies.next();
            var first = copy;
            for (var left = fixable(Judged.of(copy)); !left.isEmpty(); left = fixable(Judged.of(copy))) {
                copy = mends(copy, List.of(left.get(random.nextInt(left.size()))));
                assertThat(copy).as("%s", first).isNotNull();
            }
        }
    }

    private static Copy mends(Copy copy, List<Finding> set) {
        var before = counted(Judged.of(copy).findings());
        var fixed = Fixing.apply(copy, set.stream().map(Finding::fix).toList());
        var after = counted(Judged.of(fixed).findings());
        var told = "%n%s%n%s%n%s".formatted(copy, set, fixed);
        counted(set).forEach((kind, count) -> assertThat(after.getOrDefault(kind, 0))
                .as("%s of%s", kind, told)
                .isLessThanOrEqualTo(before.getOrDefault(kind, 0) - count));
        assertThat(before.keySet()).as(told).containsAll(blocking(after));
        OTHERS.stream()
                .filter(copy.toString()::contains)
                .forEach(name -> assertThat(fixed.toString()).as(told).contains(name));
        return fixed;
    }

    private static List<Finding> fixable(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.fix() != null)
                .toList();
    }

    /** All sets where there are few, else some. */
    private static List<List<Finding>> sets(List<Finding> findings, Random random) {
        boolean all = findings.size() <= ALL_SETS;
        var sets = new ArrayList<List<Finding>>();
        for (int i = 0; i < (all ? 1 << findings.size() : SETS); i++) {
            int chosen = all ? i : random.nextInt();
            var set = new ArrayList<Finding>();
            for (int j = 0; j < findings.size(); j++) {
                if ((chosen >> j & 1) != 0) {
                    set.add(findings.get(j));
                }
            }
            Collections.shuffle(set, random);
            sets.add(set);
        }
        return sets;
    }

    private static Map<String, Integer> counted(List<Finding> findings) {
        var counted = new HashMap<String, Integer>();
        findings.forEach(finding -> counted.merge(
                "%s %s %s %s"
                        .formatted(
                                finding.severity(),
                                MISSING.contains(finding.code()) ? "missing" : finding.code(),
                                finding.agency(),
                                finding.field()),
                1,
                Integer::sum));
        return counted;
    }

    private static List<String> blocking(Map<String, Integer> counted) {
        return counted.keySet().stream()
                .filter(kind -> kind.startsWith("BLOCK"))
                .toList();
    }
}
