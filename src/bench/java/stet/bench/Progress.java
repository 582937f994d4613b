package stet.bench;

import java.time.Duration;

/** Tells whoever watches a run how far it is. */
public final class Progress {
    private static final long START = System.nanoTime();

    private Progress() {}

    public static void say(String what) {
        System.out.printf(
                "[%3d s] %s%n", Duration.ofNanos(System.nanoTime() - START).toSeconds(), what);
    }
}
