package stet.wire.index;

import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A segment on disk: the fingerprints' entries, the words' entries, the directories of the two, and at the end a fixed
 * number of longs that say how much there is of each. Big-endian.
 */
final class SegmentFile {
    static final long MAGIC = 0x5374657452756E31L;
    static final int END = 8 * Long.BYTES;

    private final FileChannel channel;
    private long place;

    private SegmentFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Maps it. @throws BrokenIndex if it is not what was written */
    static Segment open(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new SegmentFile(channel).segment(file);
        }
    }

    private Segment segment(Path file) throws IOException {
        var end = end(file);
        long prints = end[0];
        long words = end[1];
        int printBits = (int) end[2];
        int wordBits = (int) end[3];
        var expected = (prints + words + (1L << printBits) + (1L << wordBits) + 2) * Long.BYTES + END;
        if (channel.size() != expected) {
            throw new BrokenIndex("%s has %d bytes, not %d".formatted(file, channel.size(), expected));
        }
        var printChunks = chunks(prints);
        var wordChunks = chunks(words);
        return new Segment(
                Optional.of(file),
                end[4],
                end[5],
                end[6],
                new Column(printChunks, prints, directory(printBits)),
                new Column(wordChunks, words, directory(wordBits)));
    }

    private long[] end(Path file) throws IOException {
        if (channel.size() < END) {
            throw new BrokenIndex(file + " is cut off");
        }
        place = channel.size() - END;
        var end = new long[END / Long.BYTES];
        map(end.length).get(end);
        if (end[end.length - 1] != (MAGIC ^ Arrays.hashCode(Arrays.copyOf(end, end.length - 1)))) {
            throw new BrokenIndex(file + " does not end as it should");
        }
        place = 0;
        return end;
    }

    private LongBuffer[] chunks(long entries) throws IOException {
        long most = 1L << Column.CHUNK_BITS;
        var chunks = new LongBuffer[(int) ((entries + most - 1) / most)];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = map(Math.min(most, entries - i * most));
        }
        return chunks;
    }

    private Directory directory(int bits) throws IOException {
        return Directory.of(bits, map((1L << bits) + 1));
    }

    private LongBuffer map(long longs) throws IOException {
        var mapped = channel.map(MapMode.READ_ONLY, place, longs * Long.BYTES).asLongBuffer();
        place += longs * Long.BYTES;
        return mapped;
    }
}
