package stet.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stet.copy.Projection;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/** Any eight words in a row that a copy shares with a usable item are found, whatever surrounds them. */
@QuarkusTest
class EightWordsTest extends Scene {
    private static final int TRIALS = 150;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Words that are everywhere, so that what surrounds the eight is like everything else. */
    private static final List<String> COMMON = List.of(
            "the", "of", "said", "on", "Monday", "a", "in", "Reuters", "minister", "and", "was", "told", "AFP", "he");

    private static final List<String> MARKS = List.of(" ", ", ", ". ", " \u2014 ", "; ", " (", ") ", ": ", "\u00A0");

    /** The same at each build; {@code -Dseed=…} tries others. */
    private final long seed = Long.getLong("seed", 8);

    private final Random random = new Random(seed);

    /** Eight words and the item that has them. */
    private record Trial(List<String> eight, Moved item) {}

    @Test
    void anyEightWordsInARowAreFound() throws JsonProcessingException {
        var trials = IntStream.range(0, TRIALS).mapToObj(i -> trial()).toList();
        put(trials.stream().map(Trial::item).toList());
        for (var trial : trials) {
            var body = "<p>" + around(trial.eight()) + "</p>";
            var report = as(EDNA).post("/api/credit-checks", Map.of("body", body))
                    .is(200)
                    .json();
            assertThat(covers(report, body, trial))
                    .as("seed %d: %s in %s", seed, trial.eight(), body)
                    .isTrue();
        }
    }

    private Trial trial() {
        var eight = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            eight.add(i % 3 == 1 ? any(COMMON) : Invented.words(1));
        }
        return new Trial(eight, Moved.by("AFP", around(eight)));
    }

    /** The eight, written in one of the ways that make no difference, among up to two hundred other words. */
    private String around(List<String> eight) {
        var spoken = eight.stream().map(this::written).collect(Collectors.joining(any(MARKS)));
        return some() + any(MARKS) + spoken + any(MARKS) + some();
    }

    private String written(String word) {
        return switch (random.nextInt(3)) {
            case 0 -> word.toUpperCase(Locale.ROOT);
            case 1 -> Character.toUpperCase(word.charAt(0)) + word.substring(1);
            default -> word;
        };
    }

    /** Nothing at all as often as a crowd: the eight may open the copy, or end it. */
    private String some() {
        return IntStream.range(0, random.nextBoolean() ? 0 : random.nextInt(100))
                .mapToObj(i -> random.nextInt(4) == 0 ? Invented.words(1) : any(COMMON))
                .collect(Collectors.joining(" "));
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void put(List<Moved> items) throws JsonProcessingException {
        var lines = new StringBuilder();
        for (var item : items) {
            lines.append(JSON.writeValueAsString(item.json())).append('\n');
        }
        withToken(Staff.wireFeedToken())
                .with("Content-Type", "application/x-ndjson")
                .send("POST", "/api/wire/items/batch", lines.toString())
                .is(200);
    }

    private static boolean covers(JsonNode report, String body, Trial trial) {
        var text = Projection.of(body).text();
        for (var passage : report.path("passages")) {
            var start = passage.path("start").asInt();
            var end = passage.path("end").asInt();
            if (passage.path("wireItem").asText().equals(trial.item().uri())) {
                var words = text.substring(start, end).toLowerCase(Locale.ROOT);
                if (trial.eight().stream().allMatch(word -> words.contains(word.toLowerCase(Locale.ROOT)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
