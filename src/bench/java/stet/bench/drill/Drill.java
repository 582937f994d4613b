package stet.bench.drill;

import java.util.List;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.drill.Verdict;

/** One trial: breaks something and tells what came of it. */
interface Drill {
    List<Figure> run(Premises premises, long seed) throws Exception;

    /** What every history is held to. */
    static List<Figure> figures(String what, Verdict verdict) {
        int bad = verdict.lost().size()
                + verdict.twice().size()
                + verdict.early().size()
                + verdict.late().size();
        return List.of(
                Figure.of(what + ": lost, twice, early or late", "of " + verdict.asked(), bad)
                        .atMost(0),
                Figure.of(
                        what + ": last seen after its slot",
                        "s",
                        verdict.worst().toMillis() / 1e3));
    }
}
