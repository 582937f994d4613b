package stet.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import stet.wire.format.Formats;
import stet.wire.format.Unreadable;

/**
 * Takes a file of a feed and then moves it into one of two folders beside it. The order makes losing it impossible:
 * whatever fails, the file is still there to be taken again, and what is stored twice is stored once.
 */
@ApplicationScoped
class FileIntake {
    /** Where files lie that were taken. */
    static final String DONE = "done";

    /** Where files lie that could not be read, or not all of them; what could be read of them is taken. */
    static final String REFUSED = "refused";

    private static final int LONGEST = 10_000_000;

    private final Intake intake;
    private final Aside aside;
    private final Batch batch;

    FileIntake(Intake intake, Aside aside, Batch batch) {
        this.intake = intake;
        this.aside = aside;
        this.batch = batch;
    }

    /** A file that is gone, or becomes another meanwhile, is passed over. */
    void take(FeedFile file) throws IOException {
        if (!file.isStillAt(file.path())) {
            return;
        }
        if (file.isBatch()) {
            takeLines(file);
        } else {
            takeMessage(file);
        }
    }

    private void takeMessage(FeedFile file) throws IOException {
        var message = beginning(file);
        try {
            if (message.length > LONGEST) {
                throw new Unreadable("TOO_LARGE", "The message is larger than 10 MB.");
            }
            var read = Formats.read(message);
            intake.take(read.items(), account(file));
            var refusal = read.refusal();
            if (refusal.isPresent()) {
                setAside(file, message, refusal.get());
            } else {
                tray(file, DONE).lay(file);
            }
        } catch (Unreadable e) {
            setAside(file, message, e);
        }
    }

    private void setAside(FeedFile file, byte[] message, Unreadable why) throws IOException {
        aside.keep(message, source(file), why);
        refuse(file, why);
    }

    private static void refuse(FeedFile file, Unreadable why) throws IOException {
        var sentence = "%s: %s\n".formatted(why.code(), why.reason()).getBytes(StandardCharsets.UTF_8);
        var refused = tray(file, REFUSED);
        var laid = refused.lay(file);
        if (laid.isPresent()) {
            refused.note(laid.get(), ".reason", out -> out.write(sentence));
        }
    }

    private void takeLines(FeedFile file) throws IOException {
        var answers = answers(file);
        try {
            var done = tray(file, DONE);
            var laid = done.lay(file);
            if (laid.isPresent()) {
                done.note(laid.get(), ".answers", answers::pour);
            }
        } finally {
            Files.deleteIfExists(answers.file());
        }
    }

    private Batch.Answers answers(FeedFile file) throws IOException {
        try (var lines = file.open()) {
            return batch.take(lines, account(file), source(file));
        }
    }

    /** As much as a message may have, and one byte to see that it has more. */
    private static byte[] beginning(FeedFile file) throws IOException {
        try (var in = file.open()) {
            return in.readNBytes(LONGEST + 1);
        }
    }

    /** A folder is a feed. */
    private static String account(FeedFile file) {
        return "folder:"
                + Objects.requireNonNull(file.path().toAbsolutePath().getParent())
                        .getFileName();
    }

    private static String source(FeedFile file) {
        return "file:" + file.name();
    }

    private static Tray tray(FeedFile file, String name) {
        return new Tray(file.path().resolveSibling(name));
    }
}
