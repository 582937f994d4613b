package stet.problem;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Work that takes much of a node: so many do it at a time, the others wait for their turn. */
public final class Turns {
    private static final int MOST_WAITING = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore free;

    private Turns(int atOnce) {
        free = new Semaphore(atOnce, true);
    }

    /** As many at a time as there are processors. */
    public static Turns ofProcessors() {
        return new Turns(Runtime.getRuntime().availableProcessors());
    }

    /** One at a time, for what takes much of a node's memory. */
    public static Turns ofOne() {
        return new Turns(1);
    }

    /** Does it when it is its turn; {@link Busy} where more than sixty wait, or for longer than twenty seconds. */
    public <T> T take(Supplier<T> work) {
        await();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (free.getQueueLength() >= MOST_WAITING || !free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
