package stet.bench.index;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * A contender's figures.
 *
 * @param perSecond items in, cutting included and making them up left out
 * @param slowestBatch of a thousand items, in milliseconds
 * @param heapMebibytes in use after a collection, of the whole benchmark
 * @param found of the runs of eight words, in per cent
 * @param startMillis until the first story is answered, the files being in the cache
 */
record Measured(
        String name,
        long items,
        double perSecond,
        double slowestBatch,
        double gigabytes,
        double heapMebibytes,
        double p50,
        double p99,
        double found,
        double startMillis) {
    private static final int BATCH = 1_000;
    private static final int STORIES = 1_000;
    private static final int WARM_UP = 300;

    static final String HEAD =
            "| way | items | items in a second | slowest 1,000 ms | GB | heap MiB | p50 ms | p99 ms | found % | start ms |";

    static Measured of(Contender contender, MadeUpWire wire, long items) throws Exception {
        long slowest = 0;
        long all = 0;
        for (long from = 1; from <= items; from += BATCH) {
            var batch = wire.items(from, BATCH);
            long before = System.nanoTime();
            contender.add(batch);
            long took = System.nanoTime() - before;
            slowest = Math.max(slowest, took);
            all += took;
        }
        contender.settle();
        var times = new long[STORIES];
        double found = asked(contender, wire, items, times);
        double heap = heap();
        double disk = contender.bytesOnDisk() / 1e9;
        return new Measured(
                contender.getClass().getSimpleName(),
                items,
                items * 1e9 / all,
                slowest / 1e6,
                disk,
                heap,
                rank(times, 0.5),
                rank(times, 0.99),
                found,
                start(contender, wire));
    }

    String row() {
        return "| %s | %,d | %,.0f | %.0f | %.2f | %.0f | %.2f | %.2f | %.1f | %.0f |"
                .formatted(
                        name, items, perSecond, slowestBatch, gigabytes, heapMebibytes, p50, p99, found, startMillis);
    }

    private static double asked(Contender contender, MadeUpWire wire, long items, long[] times) throws Exception {
        int found = 0;
        for (int i = -WARM_UP; i < STORIES; i++) {
            long seq = 1 + Math.floorMod(i * 0x9E3779B97F4A7C15L, items);
            var story = wire.storyWithEightWordsOf(seq);
            long before = System.nanoTime();
            var like = contender.like(story);
            if (i >= 0) {
                times[i] = System.nanoTime() - before;
                found += like.contains(seq) ? 1 : 0;
            }
        }
        Arrays.sort(times);
        return 100.0 * found / STORIES;
    }

    private static double start(Contender contender, MadeUpWire wire) throws Exception {
        var story = wire.storyWithEightWordsOf(1);
        long before = System.nanoTime();
        contender.reopen();
        contender.like(story);
        return (System.nanoTime() - before) / 1e6;
    }

    private static double rank(long[] sorted, double share) {
        return (double) sorted[(int) Math.ceil(share * sorted.length) - 1] / TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static double heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }
}
