package stet.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A run's figures and what they were measured on. As it stands it is also the JSON. */
record Report(
        Instant startedAt,
        Machine machine,
        Map<String, String> postgresql,
        String newsroomJvm,
        String handWrittenBy,
        Plan plan,
        List<String> wholePath,
        List<Round> rounds) {

    /** For a person to read. */
    String text() {
        return String.join(
                "\n",
                facts(),
                table("Submit and recall, over HTTP", Round::submitAndRecall, Round::ratio),
                table("The whole path, over HTTP: " + steps(), Round::wholePath, Round::wholePathRatio),
                shares());
    }

    private String steps() {
        return String.join(", ", wholePath);
    }

    private String facts() {
        return """

            Machine       %s, %d cores, %d MiB, JDK %s, load before the run %.2f
            PostgreSQL    %s
            Newsroom      packaged, %s
            Hand-written  a transaction that locks and changes one row of %d, adds two and commits; by %s
            """.formatted(
                        machine.system(),
                        machine.cores(),
                        machine.memoryMebibytes(),
                        machine.jdk(),
                        machine.loadBefore(),
                        settings(),
                        newsroomJvm,
                        HandWritten.ROWS,
                        handWrittenBy);
    }

    private String settings() {
        return postgresql.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    private String table(String title, Function<Round, Figures> what, ToDoubleFunction<Round> ratio) {
        return rounds.stream()
                .map(round -> row(round, what.apply(round), ratio.applyAsDouble(round)))
                .collect(Collectors.joining("\n", title + """

                    clients | transitions/s | hand-written before |   after | ratio |   p50 ms |   p95 ms |   p99 ms |   max ms
                    """, "\n"));
    }

    private static String row(Round round, Figures figures, double ratio) {
        return String.format(
                Locale.ROOT,
                "%7d | %13.0f | %19.0f | %7.0f | %5.2f | %8.2f | %8.2f | %8.2f | %8.2f",
                round.clients(),
                figures.perSecond(),
                round.before(),
                round.after(),
                ratio,
                figures.p50Millis(),
                figures.p95Millis(),
                figures.p99Millis(),
                figures.maxMillis());
    }

    private String shares() {
        return rounds.stream()
                .map(round -> String.format(
                        Locale.ROOT,
                        "%7d | %18.0f | %14.2f | %13.2f",
                        round.clients(),
                        round.jdbc(),
                        round.newsroomCores(),
                        round.submitAndRecall().ownCores()))
                .collect(Collectors.joining("\n", """
                    Beside them: the hand-written transaction from JDBC, and the cores taken during submit and recall
                    clients | hand-written, JDBC | newsroom cores | clients cores
                    """, "\n"));
    }
}
