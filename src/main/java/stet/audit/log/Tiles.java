package stet.audit.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A log's hashes and checkpoints in a folder, laid out as C2SP tlog-tiles says, so that what reads other logs reads this
 * one: {@code checkpoint}, {@code tile/<level>/<number>[.p/<width>]}; beside them every checkpoint by its size.
 */
public final class Tiles implements Nodes {
    private static final int THOUSAND = 1_000;

    private final Path folder;

    public Tiles(Path folder) {
        this.folder = folder;
    }

    /** The newest checkpoint, none in a new folder. */
    public Optional<SignedNote> checkpoint() {
        var file = folder.resolve("checkpoint");
        return Files.exists(file) ? Optional.of(SignedNote.read(text(file))) : Optional.empty();
    }

    /** The sizes of the log of which there are checkpoints, from the smallest. */
    public List<Long> sizes() {
        var all = folder.resolve("checkpoints");
        if (!Files.exists(all)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(all)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,17}"))
                    .map(Long::valueOf)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SignedNote checkpoint(long size) {
        return SignedNote.read(text(folder.resolve("checkpoints").resolve(Long.toString(size))));
    }

    /** Brings the folder from a log of the old size to the new one, the checkpoint last. */
    public void grow(long old, long size, Nodes from, String note) {
        long below = old;
        long now = size;
        for (int level = 0; level == 0 || now > 0; level++) {
            for (long tile = below / WIDTH; tile * WIDTH < now; tile++) {
                int width = (int) Math.min(WIDTH, now - tile * WIDTH);
                write(tile(level, tile, width), bytes(from.at(level, tile * WIDTH, width)));
            }
            below /= WIDTH;
            now /= WIDTH;
        }
        var text = note.getBytes(StandardCharsets.UTF_8);
        write(folder.resolve("checkpoints").resolve(Long.toString(size)), text);
        write(folder.resolve("checkpoint"), text);
    }

    @Override
    public List<Digest> at(int level, long from, int count) {
        int first = (int) (from % WIDTH);
        var bytes = widest(level, from / WIDTH);
        if (bytes.length < (first + count) * Digest.LENGTH) {
            throw new MissingNode(level, from + Math.max(0, bytes.length / Digest.LENGTH - first));
        }
        var nodes = new ArrayList<Digest>(count);
        for (int i = first; i < first + count; i++) {
            nodes.add(new Digest(Arrays.copyOfRange(bytes, i * Digest.LENGTH, (i + 1) * Digest.LENGTH)));
        }
        return nodes;
    }

    private byte[] widest(int level, long number) {
        try {
            var whole = tile(level, number, WIDTH);
            if (Files.exists(whole)) {
                return Files.readAllBytes(whole);
            }
            var partial = tile(level, number, 1).getParent();
            if (partial == null || !Files.exists(partial)) {
                return new byte[0];
            }
            try (Stream<Path> files = Files.list(partial)) {
                var widest = files.max((one, other) -> Integer.compare(width(one), width(other)));
                return widest.isEmpty() ? new byte[0] : Files.readAllBytes(widest.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int width(Path partial) {
        var name = partial.getFileName().toString();
        return name.matches("[0-9]{1,3}") ? Integer.parseInt(name) : 0;
    }

    private Path tile(int level, long number, int width) {
        var name = String.format(Locale.ROOT, "%03d", number % THOUSAND);
        for (long rest = number / THOUSAND; rest > 0; rest /= THOUSAND) {
            name = String.format(Locale.ROOT, "x%03d/", rest % THOUSAND) + name;
        }
        var file = folder.resolve("tile").resolve(Integer.toString(level));
        return width == WIDTH ? file.resolve(name) : file.resolve(name + ".p").resolve(Integer.toString(width));
    }

    private static byte[] bytes(List<Digest> nodes) {
        var bytes = new byte[nodes.size() * Digest.LENGTH];
        for (int i = 0; i < nodes.size(); i++) {
            System.arraycopy(nodes.get(i).bytes(), 0, bytes, i * Digest.LENGTH, Digest.LENGTH);
        }
        return bytes;
    }

    /** Whole or not at all, whoever dies when. */
    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, bytes);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
