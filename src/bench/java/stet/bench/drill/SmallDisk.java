package stet.bench.drill;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import stet.bench.DurablePostgres;
import stet.bench.Premises;
import stet.bench.Progress;

/** A disk of its own for the trail, so small that it can be filled. Linux, and the rights to mount. */
final class SmallDisk implements AutoCloseable {
    private static final long BYTES = 64 << 20;
    private static final int AT_ONCE = 1 << 20;
    private static final int BLOCK = 1 << 10;

    private final DurablePostgres database;
    private final Path mounted;
    private final Path filler;

    private SmallDisk(DurablePostgres database, Path mounted) {
        this.database = database;
        this.mounted = mounted;
        this.filler = mounted.resolve("filler");
    }

    static SmallDisk under(DurablePostgres database) throws IOException, SQLException {
        var image = Premises.WORK.resolve("small.img").toAbsolutePath();
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(BYTES);
        }
        var mounted = Files.createDirectories(Premises.WORK.resolve("small")).toAbsolutePath();
        run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
        run("mount", "-o", "loop", image.toString(), mounted.toString());
        var disk = new SmallDisk(database, mounted);
        var folder = Files.createDirectory(mounted.resolve("trail"));
        run("chown", "--reference=" + Premises.WORK.resolve("database"), folder.toString());
        disk.does("create tablespace small location '%s'".formatted(folder), "alter table trail set tablespace small");
        return disk;
    }

    /** To the last block. */
    void fill() throws IOException {
        for (int bytes = AT_ONCE; bytes >= BLOCK; bytes /= 4) {
            try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (mounted.toFile().getUsableSpace() >= 0) {
                    out.write(new byte[bytes]);
                }
            } catch (IOException full) {
                Progress.say("%,d bytes are left".formatted(mounted.toFile().getUsableSpace()));
            }
        }
        if (mounted.toFile().getUsableSpace() > AT_ONCE) {
            throw new IOException("The disk could not be filled");
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws IOException, SQLException {
        empty();
        does("alter table trail set tablespace pg_default", "drop tablespace small");
        run("umount", mounted.toString());
    }

    private void does(String... statements) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void run(String... command) throws IOException {
        int code =
                new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(List.of(command) + " ended with " + code);
        }
    }
}
