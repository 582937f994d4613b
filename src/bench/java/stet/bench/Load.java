package stet.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Clients who act at the same time, each without a pause, until it is enough. */
public final class Load {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Load() {}

    static Figures of(List<? extends Client> clients, Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        return of(clients, () -> System.nanoTime() - end < 0);
    }

    /** Of one client who does it so many times. */
    public static Figures of(Client client, int times) throws InterruptedException {
        var left = new AtomicInteger(times);
        return of(List.of(client), () -> left.getAndDecrement() > 0);
    }

    /**
     * Closes the clients in the end.
     *
     * @param goOn asked before each act, by every client
     * @throws IllegalStateException as soon as one of them fails
     */
    public static Figures of(List<? extends Client> clients, BooleanSupplier goOn) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(clients.size());
        var work = new ExecutorCompletionService<LongStream>(pool);
        var processor = MACHINE.getProcessCpuTime();
        var start = System.nanoTime();
        try {
            clients.forEach(client -> work.submit(() -> acted(client, goOn)));
            var nanos = all(work, clients.size());
            var elapsed = System.nanoTime() - start;
            var cores = (double) (MACHINE.getProcessCpuTime() - processor) / elapsed;
            return Figures.of(clients.size(), nanos, elapsed / 1e9, cores);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client could not go on", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static LongStream acted(Client client, BooleanSupplier goOn) throws IOException, SQLException {
        try (client) {
            var nanos = LongStream.builder();
            while (goOn.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
                var before = System.nanoTime();
                client.act();
                nanos.add(System.nanoTime() - before);
            }
            return nanos.build();
        }
    }

    private static long[] all(ExecutorCompletionService<LongStream> work, int clients)
            throws InterruptedException, ExecutionException {
        var parts = new ArrayList<LongStream>();
        while (parts.size() < clients) {
            parts.add(work.take().get());
        }
        return parts.stream().flatMapToLong(part -> part).toArray();
    }
}
