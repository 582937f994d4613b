package stet.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import stet.database.OwnThread;
import stet.wire.format.Dispatch;
import stet.wire.format.Formats;
import stet.wire.format.Unreadable;

/**
 * Takes items line by line, five hundred to a transaction and fewer where they are long, in constant memory however many come. The answers wait in a
 * file until the last line is read, since many clients do not listen while they speak. While some lines are stored the next
 * are read.
 */
@ApplicationScoped
class Batch {
    private static final int AT_ONCE = 500;
    private static final int MOST_BYTES = 10_000_000;

    private final Intake intake;
    private final Aside aside;
    private final Siding siding;
    private final ObjectMapper json;

    Batch(Intake intake, Aside aside, Siding siding, ObjectMapper json) {
        this.siding = siding;
        this.intake = intake;
        this.aside = aside;
        this.json = json;
    }

    /** What became of one line, counted from 1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            long line,
            @Nullable String uri,
            String result,
            @Nullable Refused problem) {}

    record Refused(String code, String detail) {}

    record Counts(long lines, long stored, long known, long refused) {}

    /**
     * @param account that sends, or the folder
     * @param source the account, or the file
     */
    Answers take(InputStream in, String account, String source) throws IOException {
        var answers = Answers.begun();
        var storing = Executors.newSingleThreadExecutor(task -> new Thread(task, "wire-batch"));
        try (var out = new BufferedOutputStream(Files.newOutputStream(answers.file()))) {
            new Reading(out, account, source, storing, answers.upTo()).read(new JsonLines(in));
            return answers;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(answers.file());
            throw e;
        } finally {
            storing.shutdown();
        }
    }

    /** The answers to one batch, to be poured once. */
    record Answers(Path file, AtomicLong upTo) {
        static Answers begun() throws IOException {
            return new Answers(Files.createTempFile("wire-batch", ".ndjson"), new AtomicLong());
        }

        /** The highest number that one of the items was stored under. */
        long last() {
            return upTo.get();
        }

        void pour(OutputStream out) throws IOException {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Lines that are being stored while the next ones are read. */
    private record Storing(List<Long> lines, Future<List<Taken>> taken) {
        static final Storing NOTHING = new Storing(List.of(), CompletableFuture.completedFuture(List.of()));

        List<Taken> done() {
            try {
                return taken.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while items were being stored", e);
            }
        }
    }

    private final class Reading {
        private final OutputStream out;
        private final String account;
        private final String source;
        private final ExecutorService storing;
        private final AtomicLong upTo;
        private List<Long> lines = new ArrayList<>(AT_ONCE);
        private List<Dispatch> dispatches = new ArrayList<>(AT_ONCE);
        private Storing before = Storing.NOTHING;
        private long bytesRead;
        private long line;
        private long stored;
        private long known;
        private long refused;

        Reading(OutputStream out, String account, String source, ExecutorService storing, AtomicLong upTo) {
            this.upTo = upTo;
            this.out = out;
            this.account = account;
            this.source = source;
            this.storing = storing;
        }

        void read(JsonLines in) throws IOException {
            while (in.next()) {
                siding.letPass();
                line++;
                if (!in.isBlank()) {
                    read(in.bytes(), in.length(), in.isTooLong());
                }
            }
            storeAll();
            write(new Counts(stored + known + refused, stored, known, refused));
        }

        private void read(byte[] bytes, int length, boolean tooLong) throws IOException {
            try {
                if (tooLong) {
                    throw new Unreadable("TOO_LARGE", "An item has 10 MB at most.");
                }
                dispatches.add(Formats.readNinjs(bytes, 0, length));
                lines.add(line);
                bytesRead += length;
                if (dispatches.size() == AT_ONCE || bytesRead > MOST_BYTES) {
                    store();
                }
            } catch (Unreadable e) {
                storeAll();
                refused++;
                aside.keep(Arrays.copyOf(bytes, length), source, e);
                write(new Answer(line, null, "refused", new Refused(e.code(), e.reason())));
            }
        }

        private void storeAll() throws IOException {
            store();
            answer();
        }

        private void store() throws IOException {
            answer();
            var next = dispatches;
            before = new Storing(lines, storing.submit(() -> OwnThread.call(() -> intake.take(next, account))));
            bytesRead = 0;
            dispatches = new ArrayList<>(AT_ONCE);
            lines = new ArrayList<>(AT_ONCE);
        }

        private void answer() throws IOException {
            int at = 0;
            for (var taken : before.done()) {
                if (taken.result() == Taken.Result.STORED) {
                    upTo.accumulateAndGet(taken.seq(), Math::max);
                    stored++;
                } else {
                    known++;
                }
                write(new Answer(
                        before.lines().get(at++), taken.uri(), taken.result().spoken(), null));
            }
            before = Storing.NOTHING;
        }

        private void write(Object answer) throws IOException {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
        }
    }
}
