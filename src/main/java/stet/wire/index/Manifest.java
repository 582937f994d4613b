package stet.wire.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;

/**
 * What an index on disk consists of. One file, replaced as a whole: lines of the format's name, the store's, the mark,
 * the segments' files and the removed items, and their checksum.
 *
 * @param store which database was read, in one line
 * @param mark up to where the segments hold everything
 */
record Manifest(String store, Mark mark, List<String> segments, Set<Long> removed) {
    private static final String NAME = "manifest";
    private static final String FORMAT = "stet wire index 2";
    private static final int LINES = 6;

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME));
    }

    /** @throws BrokenIndex if it is not whole, or not this version's */
    static Manifest read(Path folder) throws IOException {
        var lines = new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length != LINES + 1 || !lines[0].equals(FORMAT)) {
            throw new BrokenIndex("The manifest is not of the format " + FORMAT);
        }
        var said = Arrays.copyOf(lines, LINES - 1);
        if (!lines[LINES - 1].equals(checksum(String.join("\n", said)))) {
            throw new BrokenIndex("The manifest's checksum is wrong");
        }
        var mark = parts(lines[2]);
        return new Manifest(
                lines[1],
                new Mark(Long.parseLong(mark.get(0)), Long.parseLong(mark.get(1))),
                parts(lines[3]),
                parts(lines[4]).stream().map(Long::valueOf).collect(Collectors.toSet()));
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
    }

    /** Safe on disk, or as it was before. */
    void write(Path folder) throws IOException {
        var said = String.join(
                "\n",
                FORMAT,
                store,
                mark.forgotten() + " " + mark.seq(),
                String.join(" ", segments),
                removed.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        var written = folder.resolve(NAME + ".new");
        Files.writeString(written, said + "\n" + checksum(said) + "\n");
        try (var channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(written, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> parts(String line) {
        return Arrays.stream(line.split(" ", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String checksum(String said) {
        var checksum = new CRC32C();
        checksum.update(said.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
