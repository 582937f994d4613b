package stet.bench.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Scores a running newsroom with the scorer of a kit of labelled cases, and writes what it prints into the page on credit
 * quality, with the date and the commit. Needs python3. Settings: {@code bench.kit}, the folder with {@code score.py} and
 * its cases; {@code bench.url}; {@code bench.limit}, how many pairs of each class of passages, all without it.
 */
public final class QualityPage {
    private static final Path PAGE = Path.of("docs", "credit-quality.md");
    private static final String FROM = "<!-- figures -->\n";
    private static final String TO = "<!-- end of figures -->\n";
    private static final String TOKEN =
            "curl -s -d grant_type=client_credentials -d client_id=wire-feed -d client_secret=wire-feed"
                    + " http://localhost:8180/realms/newsroom/protocol/openid-connect/token"
                    + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/'";

    private final ObjectMapper json = new ObjectMapper();
    private final Path kit = Path.of(System.getProperty("bench.kit", ""));
    private final List<String> rows = new ArrayList<>();

    private QualityPage() {}

    public static void main(String... args) throws IOException, InterruptedException {
        new QualityPage().write();
    }

    private void write() throws IOException, InterruptedException {
        mentions("mentions that the check was built with", "mentions-dev.jsonl", List.of("set"));
        mentions("mentions of the field", "mentions-field-dev.jsonl", List.of("set", "lang", "form"));
        mentions("newspapers of 1840 to 2000, detection alone", "impresso-dev.jsonl", List.of("set"));
        stories("example stories", "findings-examples.jsonl", List.of("kind"));
        stories("stories of the field", "stories-field-dev.jsonl", List.of("lang", "group"));
        findings(
                "uncredited reuse in real articles, cases wholly right",
                scored("findings", "--cases", "text-reuse/helsinki/reuse-dev.jsonl"));
        var limit = System.getProperty("bench.limit", "all");
        passages(limit.equals("all") ? scored("passages") : scored("passages", "--limit", limit), limit);
        var figures =
                "Measured on %s at commit %s:\n\n| measure | looked at | only run | aim |\n|---|---|---|---|\n%s\n"
                        .formatted(LocalDate.now(ZoneOffset.UTC), commit(), String.join("\n", rows));
        var page = Files.readString(PAGE);
        int start = page.indexOf(FROM) + FROM.length();
        Files.writeString(PAGE, page.substring(0, start) + figures + page.substring(page.indexOf(TO)));
        System.out.println(figures);
    }

    private void mentions(String name, String file, List<String> kinds) throws IOException, InterruptedException {
        var halves = Halves.of(kit.resolve(file), kinds, Files.createTempDirectory("halves"));
        var seen = scored("mentions", "--cases", halves.seen().toString());
        var unseen = scored("mentions", "--cases", halves.unseen().toString());
        row(
                "%s, %s and %s labels: found with the right role"
                        .formatted(
                                name,
                                seen.path("labels").asText(),
                                unseen.path("labels").asText()),
                seen.path("accuracy"),
                unseen.path("accuracy"),
                "≥ .95");
        row("the same, precision", seen.path("precision"), unseen.path("precision"), "≥ .98");
        if (!seen.path("roles").has("picture")) {
            return;
        }
        for (var role : List.of("picture", "byline", "citation", "tagline", "dateline", "signoff")) {
            row(
                    "the same, recall of " + role,
                    seen.path("roles").path(role).path(1),
                    unseen.path("roles").path(role).path(1),
                    role.equals("picture") || role.equals("byline") ? "≥ .95" : "");
        }
    }

    private void stories(String name, String file, List<String> kinds) throws IOException, InterruptedException {
        var halves = Halves.of(kit.resolve(file), kinds, Files.createTempDirectory("halves"));
        var seen = scored("findings", "--cases", halves.seen().toString());
        var unseen = scored("findings", "--cases", halves.unseen().toString());
        row(
                "%s, %d and %d: rightly judged"
                        .formatted(
                                name,
                                seen.path("cases").asInt(),
                                unseen.path("cases").asInt()),
                seen.path("right"),
                unseen.path("right"),
                "≥ .95");
        row("the same, precision of the findings", seen.path("precision"), unseen.path("precision"), "≥ .98");
    }

    private void findings(String measure, JsonNode scores) {
        row("%s, of %d".formatted(measure, scores.path("cases").asInt()), scores.path("right"), "1");
        row("the same, precision of the findings", scores.path("precision"), "≥ .9");
    }

    private void passages(JsonNode scores, String limit) {
        var pairs = limit.equals("all")
                ? "all PAN13 training pairs"
                : "%s training pairs of each PAN13 class".formatted(limit);
        var all = scores.path("all passages");
        var certain = scores.path("confidence=certain");
        row("passages, plagdet, " + pairs, all.path("all").path(3), "≥ .879");
        row("the same, word for word", all.path("02-no-obfuscation").path(3), "≥ .98");
        row(
                "the same, word for word, certain ones alone",
                certain.path("02-no-obfuscation").path(3),
                "");
        row("the same, reordered", all.path("03-random-obfuscation").path(3), "");
        row("the same, translated back", all.path("04-translation-obfuscation").path(3), "");
        row("the same, summed up", all.path("05-summary-obfuscation").path(3), "");
        rows.add("| pairs without reuse that certain passages alarm | %s | | ≤ 2 in 1,000 |"
                .formatted(certain.path("false alarms").asText()));
    }

    private void row(String measure, JsonNode figure, String aim) {
        rows.add("| %s | %s | | %s |".formatted(measure, written(figure), aim));
    }

    private void row(String measure, JsonNode seen, JsonNode unseen, String aim) {
        rows.add("| %s | %s | %s | %s |".formatted(measure, written(seen), written(unseen), aim));
    }

    private static String written(JsonNode figure) {
        return figure.isNumber() ? String.format(Locale.ROOT, "%.3f", figure.asDouble()) : "–";
    }

    private JsonNode scored(String task, String... more) throws IOException, InterruptedException {
        var result = Files.createTempFile("scores", ".json");
        var command = new ArrayList<>(List.of("python3", "score.py", task));
        command.addAll(List.of("--url", System.getProperty("bench.url", "http://localhost:8080")));
        command.addAll(List.of("--token-cmd", TOKEN, "--json", result.toString()));
        if (task.equals("findings")) {
            command.addAll(List.of("--codes", "codes.json"));
        }
        command.addAll(List.of(more));
        var scorer =
                new ProcessBuilder(command).directory(kit.toFile()).inheritIO().start();
        if (scorer.waitFor() != 0) {
            throw new IllegalStateException("The scorer failed at " + task);
        }
        try {
            return json.readTree(result.toFile());
        } finally {
            Files.delete(result);
        }
    }

    private static String commit() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        var commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }
}
