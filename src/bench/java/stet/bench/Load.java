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
import java.util.stream.LongStream;

/** Clients who act at the same time, each without a pause, until the time is up. */
final class Load {
    private static final OperatingSystemMXBean MACHINE =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Load() {}

    /**
     * Closes the clients in the end.
     *
     * @throws IllegalStateException as soon as one of them fails
     */
    static Figures of(List<? extends Client> clients, Duration time) throws InterruptedException {
        var pool = Executors.newFixedThreadPool(clients.size());
        var work = new ExecutorCompletionService<LongStream>(pool);
        var processor = MACHINE.getProcessCpuTime();
        var start = System.nanoTime();
        try {
            clients.forEach(client -> work.submit(() -> acted(client, start + time.toNanos())));
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

    private static LongStream acted(Client client, long end) throws IOException, SQLException {
        try (client) {
            var nanos = LongStream.builder();
            var before = System.nanoTime();
            while (before - end < 0 && !Thread.currentThread().isInterrupted()) {
                client.act();
                var after = System.nanoTime();
                nanos.add(after - before);
                before = after;
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
