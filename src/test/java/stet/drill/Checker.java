package stet.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Judges a history by itself: it knows neither the service nor its database. Exit code 1 where something was lost, twice,
 * early or late.
 */
public final class Checker {
    private Checker() {}

    /** @param words the history's file, how late a story may be and how early a clock may be read, in milliseconds */
    public static void main(String[] words) throws IOException {
        var verdict = Verdict.of(
                History.read(Path.of(words[0])).events(),
                Duration.ofMillis(Long.parseLong(words[1])),
                Duration.ofMillis(Long.parseLong(words[2])));
        System.out.println(verdict);
        System.exit(verdict.isGood() ? 0 : 1);
    }
}
