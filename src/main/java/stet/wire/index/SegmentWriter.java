package stet.wire.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/** Writes several segments as one, as {@link SegmentFile} reads it. */
final class SegmentWriter {
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

    private SegmentWriter(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * On disk, and safe there, when this comes back.
     *
     * @param stays which items
     */
    static Segment write(Path file, List<Segment> segments, long items, LongPredicate stays) throws IOException {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            new SegmentWriter(channel).write(segments, items, stays);
            channel.force(true);
        }
        return SegmentFile.open(file);
    }

    private void write(List<Segment> segments, long items, LongPredicate stays) throws IOException {
        double share = (double) items / Math.max(items, Segment.items(segments));
        var prints =
                entries(segments.stream().map(Segment::prints).toList(), share, stays, Everyday.PRINT.keptOf(items));
        var words = entries(segments.stream().map(Segment::words).toList(), share, stays, Everyday.WORD.keptOf(items));
        put(prints.starts());
        put(words.starts());
        var end = new long[] {
            prints.entries(),
            words.entries(),
            prints.bits(),
            words.bits(),
            items,
            segments.stream().mapToLong(Segment::lowest).min().orElseThrow(),
            segments.stream().mapToLong(Segment::highest).max().orElseThrow()
        };
        put(end);
        put(SegmentFile.MAGIC ^ Arrays.hashCode(end));
        flush();
    }

    /** The directory is as large as what stays needs. */
    private Directory entries(List<Column> columns, double share, LongPredicate stays, int most) throws IOException {
        long size = columns.stream().mapToLong(Column::size).sum();
        var directory = new Directory(Directory.bitsFor((long) (size * share)));
        Merge.of(columns, stays, most, entry -> {
            directory.count(entry);
            put(entry);
        });
        directory.close();
        return directory;
    }

    private void put(long... numbers) throws IOException {
        for (var number : numbers) {
            put(number);
        }
    }

    private void put(long number) throws IOException {
        if (!buffer.hasRemaining()) {
            flush();
        }
        buffer.putLong(number);
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
