package stet.wire;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import stet.copy.Words;
import stet.database.OwnThread;
import stet.wire.index.Inquiry;
import stet.wire.index.Mark;
import stet.wire.index.Text;
import stet.wire.index.WireIndex;

/**
 * This node's index of the wire, fed from the database: every 200 ms, and at once when this node has stored something.
 * What a feed has sent to this node is found here from the answer on.
 */
@ApplicationScoped
public class IndexedWire {
    private static final Logger LOG = Logger.getLogger(IndexedWire.class);
    private static final int AT_ONCE = 2_000;
    private static final int EVERY_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration LONGEST_BEHIND = Duration.ofSeconds(15);
    private static final long NEVER = Long.MIN_VALUE;

    private final EntityManager database;
    private final Siding siding;
    private final Path folder;
    private final ScheduledExecutorService feeder =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "wire-feeder"));
    private volatile @Nullable WireIndex index;
    private volatile long readAllAt = NEVER;
    private @Nullable Future<?> ticking;

    IndexedWire(EntityManager database, Siding siding, @ConfigProperty(name = "stet.wire.index") Path folder) {
        this.database = database;
        this.siding = siding;
        this.folder = folder;
    }

    void open(@Observes StartupEvent start) throws IOException {
        var store = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select cast(id as text) from wire_store", String.class)
                        .getSingleResult());
        var opened = WireIndex.open(folder, String.valueOf(store), siding);
        if (opened.upTo().equals(Mark.START)) {
            opened.add(List.of(), new Mark(lastForgotten(), 0));
        }
        index = opened;
        ticking = feeder.scheduleWithFixedDelay(this::feed, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void close(@Observes ShutdownEvent stop) throws IOException, InterruptedException {
        if (ticking != null) {
            ticking.cancel(false);
        }
        feeder.shutdown();
        feeder.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (index != null) {
            index.close();
        }
    }

    void arrived(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stored wire) {
        if (!feeder.isShutdown()) {
            feeder.execute(this::feed);
        }
    }

    /** To ask which items a text may have been taken from. */
    public Inquiry about(Words text) {
        return index().about(text);
    }

    /**
     * Whether this node has read the whole wire since it started, and has kept up since: it looked, and found nothing more to
     * read, within the last seconds.
     */
    public boolean isCurrent() {
        long read = readAllAt;
        return read != NEVER && System.nanoTime() - read < LONGEST_BEHIND.toNanos();
    }

    /** 503 where {@link #isCurrent} does not hold: nobody is told that copy is clear by a node that has not read all. */
    public void mustBeCurrent() {
        if (!isCurrent()) {
            throw new WireNotRead();
        }
    }

    /** Up to which number this node's index holds the wire. */
    public long upTo() {
        return index().upTo().seq();
    }

    /** These are gone from the database. */
    public void forget(List<Long> seqs) {
        try {
            index().remove(seqs);
        } catch (IOException e) {
            throw new UncheckedIOException("The wire's index cannot be written", e);
        }
    }

    /** Waits until this node's index holds what is stored up to this number, for a second at most. */
    void await(long seq) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (upTo() < seq && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private void feed() {
        OwnThread.run(this::read);
    }

    private void read() {
        try {
            int read = AT_ONCE;
            while (read == AT_ONCE && !feeder.isShutdown()) {
                read = QuarkusTransaction.requiringNew().call(this::next);
                if (read < AT_ONCE || isCurrent()) {
                    readAllAt = System.nanoTime();
                }
            }
        } catch (Exception e) {
            if (!feeder.isShutdown()) {
                LOG.warnf("The wire's index will be fed again in a moment: %s", e.getMessage());
            }
        }
    }

    private int next() throws IOException {
        giveBack();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select seq, body from wire_item where seq > :seq order by seq limit :most", Object[].class)
                .setParameter("seq", upTo())
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (!rows.isEmpty()) {
            var texts = rows.stream()
                    .map(row -> new Text(((Number) row[0]).longValue(), (String) row[1]))
                    .toList();
            index().add(
                            texts,
                            new Mark(
                                    index().upTo().forgotten(),
                                    texts.get(texts.size() - 1).seq()));
        }
        return rows.size();
    }

    /** Whoever reads the whole wire needs not be told what is gone by then. */
    private long lastForgotten() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Long) database.createNativeQuery("select coalesce(max(n), 0) from wire_forgotten", Long.class)
                                .getSingleResult());
    }

    /** What retention has taken away, on whichever node. */
    private void giveBack() throws IOException {
        var lists = database.createNativeQuery(
                        "select n, seqs from wire_forgotten where n > :n order by n limit 100", Object[].class)
                .setParameter("n", index().upTo().forgotten())
                .getResultList();
        for (var found : lists) {
            var list = (Object[]) found;
            var mark = new Mark(((Number) list[0]).longValue(), upTo());
            index().remove(List.of((Long[]) list[1]), mark);
        }
    }

    private WireIndex index() {
        return Objects.requireNonNull(index, "the index is open once the service has started");
    }

    /** Something was stored. */
    record Stored(long upTo) {}
}
