package stet.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A run's figures and what they were measured on. As it stands it is also the JSON. */
public record FigureReport(
        Instant startedAt,
        Machine machine,
        Map<String, String> postgresql,
        String newsroomJvm,
        Object plan,
        List<Figure> figures) {

    /** For a person to read. */
    public String text() {
        return figures.stream().map(Figure::row).collect(Collectors.joining("\n", head(), "\n"));
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                """

                Machine     %s, %d cores, %d MiB, JDK %s, load before the run %.2f
                PostgreSQL  %s
                Newsroom    packaged, %s
                Plan        %s

                | %-56s | %13s | %-7s | %-16s |
                |%s|%s|%s|%s|
                """,
                machine.system(),
                machine.cores(),
                machine.memoryMebibytes(),
                machine.jdk(),
                machine.loadBefore(),
                settings(),
                newsroomJvm,
                plan,
                "measure",
                "figure",
                "unit",
                "aim",
                "-".repeat(58),
                "-".repeat(14) + ":",
                "-".repeat(9),
                "-".repeat(18));
    }

    private String settings() {
        return postgresql.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
    }
}
