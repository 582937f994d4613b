package stet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The workflow page is read from the table of transitions. Run with {@code -Dwrite.docs=true} to write it anew. */
class WorkflowPageTest {
    private static final Path PAGE = Path.of("docs", "workflow.md");
    private static final String HEAD = """
            # Workflow

            Read from `stet.story.Transition`; a test compares the two. What no row allows is not possible.

            | transition | from | to | who | guards |
            |---|---|---|---|---|
            """;
    private static final String MOMENT = """

            Guards of the moment, one list for `publish`, `schedule` and `reschedule` (judged at the slot, or now), and again
            when the clock fires:

            """;

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        var page = page();
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        var rows = Arrays.stream(Transition.values()).map(WorkflowPageTest::row).collect(Collectors.joining());
        var moment = Transition.OF_THE_MOMENT.stream()
                .map(guard -> "- " + guard.words() + "\n")
                .collect(Collectors.joining());
        return HEAD + rows + MOMENT + moment;
    }

    private static String row(Transition transition) {
        var from =
                transition.ways().all().stream().map(way -> from(way.place())).collect(Collectors.joining("; "));
        var who = transition.ways().all().stream()
                .map(way -> way.who().stream()
                        .sorted()
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(transition.spoken(), from, transition.to(), who, guards(transition));
    }

    private static String from(Place place) {
        var stages = place.stages().isEmpty()
                ? "–"
                : place.stages().stream().map(Enum::name).collect(Collectors.joining(", "));
        return stages
                + place.standings().stream()
                        .map(standing -> " " + standing.words())
                        .collect(Collectors.joining());
    }

    private static String guards(Transition transition) {
        var judged = transition.guards();
        var ofTheMoment = judged.containsAll(Transition.OF_THE_MOMENT);
        var own = judged.stream()
                .filter(guard -> !ofTheMoment || !Transition.OF_THE_MOMENT.contains(guard))
                .map(Guard::words)
                .collect(Collectors.toList());
        if (ofTheMoment) {
            own.add("the guards of the moment");
        }
        return String.join("; ", own);
    }
}
