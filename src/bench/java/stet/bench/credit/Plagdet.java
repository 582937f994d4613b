package stet.bench.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The measures of the PAN task: macro precision and recall in characters of both texts, granularity, and plagdet, which is
 * their F1 over log2(1 + granularity) (Potthast, Stein, Barron-Cedeno, Rosso, "An Evaluation Framework for Plagiarism
 * Detection", COLING 2010).
 */
final class Plagdet {
    private double precision;
    private double recall;
    private double granularity;
    private int found;
    private int cases;
    private int met;
    private int pairs;
    private int pairsWithFound;

    void add(List<Case> truth, List<Case> passages) {
        pairs++;
        pairsWithFound += passages.isEmpty() ? 0 : 1;
        found += passages.size();
        cases += truth.size();
        passages.forEach(passage -> precision += covered(passage, truth));
        for (var one : truth) {
            recall += covered(one, passages);
            long meeting = passages.stream().filter(one::meets).count();
            met += meeting > 0 ? 1 : 0;
            granularity += meeting;
        }
    }

    @Override
    public String toString() {
        double p = found == 0 ? 0 : precision / found;
        double r = cases == 0 ? 0 : recall / cases;
        double g = met == 0 ? 1 : granularity / met;
        double plagdet = p + r == 0 ? 0 : 2 * p * r / (p + r) / (Math.log(1 + g) / Math.log(2));
        return "%5d pairs %5d cases %5d found on %5d pairs  P %.4f  R %.4f  gran %.4f  plagdet %.4f"
                .formatted(pairs, cases, found, pairsWithFound, p, r, g, plagdet);
    }

    private static double covered(Case one, List<Case> others) {
        var meeting = others.stream().filter(one::meets).toList();
        int characters = union(meeting.stream()
                        .map(other -> new int[] {Math.max(one.from(), other.from()), Math.min(one.to(), other.to())})
                        .toList())
                + union(meeting.stream()
                        .map(other -> new int[] {
                            Math.max(one.wireFrom(), other.wireFrom()), Math.min(one.wireTo(), other.wireTo())
                        })
                        .toList());
        return (double) characters / one.length();
    }

    private static int union(List<int[]> spans) {
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(span -> span[0]));
        int union = 0;
        int covered = 0;
        for (var span : sorted) {
            union += Math.max(0, span[1] - Math.max(covered, span[0]));
            covered = Math.max(covered, span[1]);
        }
        return union;
    }
}
