package stet.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator. */
final class Pgbench implements HandWritten {
    private static final Pattern PER_SECOND = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: [1-9]");

    private final Path program;
    private final String version;
    private final Path script;
    private final int port;

    private Pgbench(Path program, String version, Path script, int port) {
        this.program = program;
        this.version = version;
        this.script = script;
        this.port = port;
    }

    /** The embedded PostgreSQL comes without it, so it is the machine's, where the machine has one. */
    static Optional<Pgbench> onThisMachine(DurablePostgres database, Path work) throws IOException {
        var found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var program = found.get();
        var version = output(List.of(program.toString(), "--version")).strip();
        var script = Files.writeString(work.resolve("hand-written.sql"), script());
        return Optional.of(new Pgbench(program, version, script, database.port()));
    }

    @Override
    public String driver() {
        return version;
    }

    @Override
    public double perSecond(int clients, Duration time) throws IOException {
        var said = output(List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--jobs=2",
                "--client=" + clients,
                "--time=" + Math.max(1, time.toSeconds()),
                "--host=localhost",
                "--port=" + port,
                "--username=postgres",
                "--file=" + script,
                "stet"));
        var perSecond = PER_SECOND.matcher(said);
        if (!perSecond.find() || FAILED.matcher(said).find()) {
            throw new IllegalStateException("pgbench did not do its work:\n" + said);
        }
        return Double.parseDouble(perSecond.group(1));
    }

    private static String script() {
        return "\\set id random(1, %d)%nbegin;%n%s;%ncommit;%n".formatted(ROWS, String.join(";\n", STATEMENTS));
    }

    private static String output(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
