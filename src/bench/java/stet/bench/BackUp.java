package stet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Set;

/**
 * A copy of a cluster's files, taken while it works (PostgreSQL 18, 25.3.3, "Making a base backup using the low level API"). The
 * embedded binaries have no {@code pg_basebackup}, which does the same.
 */
public final class BackUp {
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");

    private final Path files;

    private BackUp(Path files) {
        this.files = files;
    }

    static BackUp of(Path cluster, Connection database, Path to) throws IOException, SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(cluster, to, cluster.resolve("pg_wal"));
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                Files.writeString(to.resolve("backup_label"), label.getString(1), UTF_8);
            }
        }
        copy(cluster.resolve("pg_wal"), to.resolve("pg_wal"), to);
        return new BackUp(to);
    }

    /** In the place of a cluster that nobody runs. */
    void restore(Path cluster) throws IOException {
        delete(cluster);
        copy(files, cluster, cluster);
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to, Path leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes known) throws IOException {
                if (folder.equals(leftOut)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                place(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes known) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    place(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }

            private void place(Path file) throws IOException {
                var target = to.resolve(from.relativize(file).toString());
                if (!target.equals(to) || Files.notExists(to)) {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        });
    }
}
