package stet.drill;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What is sent to a process. */
public enum Signal {
    STOP,
    CONT,
    TERM,
    KILL,
    QUIT;

    public void to(long pid) {
        try {
            var kill = new ProcessBuilder("kill", "-" + name(), Long.toString(pid)).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("Process %d took no %s".formatted(pid, this));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
