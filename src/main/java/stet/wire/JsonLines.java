package stet.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream of bytes, one at a time; of one that is longer than an item may be, only the beginning. */
final class JsonLines {
    private static final int LONGEST = 10_000_000;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean tooLong;

    JsonLines(InputStream in) {
        this.in = in;
    }

    /** False at the end of the stream. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            add(stop);
            if (stop < end) {
                at = stop + 1;
                return true;
            }
            at = stop;
        }
        return any;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    private void add(int stop) {
        int more = stop - at;
        if (length + more > LONGEST) {
            tooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, Math.min(LONGEST, line.length * 2)));
        }
        System.arraycopy(buffer, at, line, length, more);
        length += more;
    }
}
