package stet.bench.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing for each of many, some at a time; the answers come in the order of those that were given. */
final class Lanes {
    private static final int COUNT = 4;

    private Lanes() {}

    /** Breaks off with the first failure. */
    static <T, R> List<R> each(List<T> all, Act<T, R> act) throws Exception {
        var pool = Executors.newFixedThreadPool(COUNT);
        try {
            var answers = new ArrayList<Future<R>>();
            all.forEach(one -> answers.add(pool.submit(() -> act.on(one))));
            var done = new ArrayList<R>();
            for (var answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            pool.shutdownNow();
        }
    }

    interface Act<T, R> {
        R on(T one) throws Exception;
    }
}
