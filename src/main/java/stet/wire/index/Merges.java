package stet.wire.index;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import org.jboss.logging.Logger;

/** Writes segments, and has those that are due merged by a thread of its own. */
final class Merges implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Merges.class);
    private static final int ENTRIES_AT_ONCE = 20_000;

    private final Folder folder;
    private final Courtesy courtesy;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Merges::thread);
    private volatile boolean isClosed;

    /** Merges what is due. */
    interface Work {
        void run() throws IOException;
    }

    Merges(Folder folder, Courtesy courtesy) {
        this.courtesy = courtesy;
        this.folder = folder;
    }

    /** These as one, on disk, without those that are removed. */
    Segment written(List<Segment> segments, Set<Long> removed) throws IOException {
        long gone = removed.stream()
                .filter(item -> segments.stream().anyMatch(segment -> segment.mayHold(item)))
                .count();
        long items = Math.max(1, Segment.items(segments) - gone);
        return SegmentWriter.write(folder.next(), segments, items, new Staying(removed));
    }

    void soon(Work work) {
        thread.execute(() -> {
            try {
                work.run();
            } catch (IOException e) {
                LOG.error("Segments of the wire's index stay as they are until the next is written", e);
            } catch (CancellationException e) {
                LOG.debug("Closed while merging: the segments stay as they were");
            }
        });
    }

    void settle() throws IOException {
        try {
            thread.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    /** What is being merged is given up. */
    @Override
    public void close() {
        isClosed = true;
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Which items of segments that are made one remain; it is asked about every entry. */
    private final class Staying implements LongPredicate {
        private final Set<Long> removed;
        private int asked;

        Staying(Set<Long> removed) {
            this.removed = removed;
        }

        @Override
        public boolean test(long item) {
            if (isClosed) {
                throw new CancellationException();
            }
            if (++asked % ENTRIES_AT_ONCE == 0) {
                courtesy.letPass();
            }
            return removed.isEmpty() || !removed.contains(item);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "wire-index");
        thread.setDaemon(true);
        return thread;
    }
}
