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
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch;
import stet.wire.format.Formats;
import stet.wire.format.Unreadable;

/**
 * Takes items line by line, five hundred to a transaction, in constant memory however many come. The answers wait in a
 * file until the last line is read, since many clients do not listen while they speak.
 */
@ApplicationScoped
class Batch {
    private static final int AT_ONCE = 500;

    private final Intake intake;
    private final Aside aside;
    private final ObjectMapper json;

    Batch(Intake intake, Aside aside, ObjectMapper json) {
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

    /** @param source the account that sends, or the file */
    Answers take(InputStream in, String source) throws IOException {
        var answers = new Answers(Files.createTempFile("wire-batch", ".ndjson"));
        try (var out = new BufferedOutputStream(Files.newOutputStream(answers.file()))) {
            new Reading(out, source).read(new JsonLines(in));
            return answers;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(answers.file());
            throw e;
        }
    }

    /** The answers to one batch, to be poured once. */
    record Answers(Path file) {
        void pour(OutputStream out) throws IOException {
            try {
                Files.copy(file, out);
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private final class Reading {
        private final OutputStream out;
        private final String source;
        private final List<Long> lines = new ArrayList<>(AT_ONCE);
        private final List<Dispatch> dispatches = new ArrayList<>(AT_ONCE);
        private long line;
        private long stored;
        private long known;
        private long refused;

        Reading(OutputStream out, String source) {
            this.out = out;
            this.source = source;
        }

        void read(JsonLines in) throws IOException {
            while (in.next()) {
                line++;
                if (!in.isBlank()) {
                    read(in.bytes(), in.length(), in.isTooLong());
                }
            }
            flush();
            write(new Counts(stored + known + refused, stored, known, refused));
        }

        private void read(byte[] bytes, int length, boolean tooLong) throws IOException {
            try {
                if (tooLong) {
                    throw new Unreadable("TOO_LARGE", "An item has 10 MB at most.");
                }
                dispatches.add(Formats.readNinjs(bytes, 0, length));
                lines.add(line);
                if (dispatches.size() == AT_ONCE) {
                    flush();
                }
            } catch (Unreadable e) {
                flush();
                refused++;
                aside.keep(java.util.Arrays.copyOf(bytes, length), source, e);
                write(new Answer(line, null, "refused", new Refused(e.code(), e.reason())));
            }
        }

        private void flush() throws IOException {
            if (dispatches.isEmpty()) {
                return;
            }
            int at = 0;
            for (var taken : intake.take(dispatches)) {
                if (taken.result() == Taken.Result.STORED) {
                    stored++;
                } else {
                    known++;
                }
                write(new Answer(lines.get(at++), taken.uri(), taken.result().spoken(), null));
            }
            dispatches.clear();
            lines.clear();
        }

        private void write(Object answer) throws IOException {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
        }
    }
}
