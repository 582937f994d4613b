package stet.bench.credit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import stet.copy.Draft;
import stet.credit.Finding;
import stet.credit.Judged;
import stet.credit.Report;
import stet.credit.Severity;

/**
 * How many whole stories are judged as they should be, by the house rules of the service and without a wire. A story is
 * right when every finding that must be there is, none that must not, no other that blocks or warns, and the verdict fits.
 */
final class StoryScore {
    private final ObjectMapper json = new ObjectMapper();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int right;
    private int judged;
    private int blockedFalsely;
    private int needWire;

    /** @param args the files of cases, one JSON object a line */
    public static void main(String... args) throws IOException {
        var score = new StoryScore();
        for (var file : args) {
            for (var line : Files.readAllLines(Path.of(file))) {
                if (!line.isBlank()) {
                    score.judge(score.json.readTree(line));
                }
            }
        }
        score.print();
    }

    private void judge(JsonNode story) throws IOException {
        if (story.has("wire")) {
            needWire++;
            return;
        }
        var expected = story.path("expect");
        var report = Judged.of(copy(story.path("request")).copy());
        judged++;
        boolean blocks = report.verdict() == Report.Verdict.BLOCKED;
        blockedFalsely += blocks && !words(expected.path("verdict")).contains("blocked") ? 1 : 0;
        if (isRight(report, expected)) {
            right++;
        } else {
            out.printf(
                    "%s  %s%n    expected %s%n",
                    story.path("id").asText(), story.path("reason").asText(), expected);
            report.findings()
                    .forEach(finding ->
                            out.printf("    %s %s \"%s\"%n", finding.severity(), finding.code(), finding.message()));
        }
    }

    private Draft copy(JsonNode request) throws IOException {
        var fields = json.createObjectNode();
        request.properties().stream()
                .filter(field -> !List.of("channels", "at", "desk").contains(field.getKey()))
                .forEach(field -> fields.set(field.getKey(), field.getValue()));
        return json.treeToValue(fields, Draft.class);
    }

    private static boolean isRight(Report report, JsonNode expected) {
        var allowed = List.of(expected.path("must"), expected.path("may"));
        return words(expected.path("verdict")).contains(report.verdict().spoken())
                && stream(expected.path("must"))
                        .allMatch(one -> report.findings().stream().anyMatch(finding -> isMeant(finding, one)))
                && stream(expected.path("mustNot"))
                        .noneMatch(one -> report.findings().stream().anyMatch(finding -> isMeant(finding, one)))
                && report.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .allMatch(finding -> expected.path("anyOther").asBoolean()
                                || allowed.stream().flatMap(StoryScore::stream).anyMatch(one -> isMeant(finding, one)));
    }

    private static boolean isMeant(Finding finding, JsonNode one) {
        var agency = one.path("agency").asText("");
        return words(one.path("code")).contains(finding.code().name())
                && (agency.isEmpty() || agency.equals(finding.agency()));
    }

    private static List<String> words(JsonNode oneOrMany) {
        return oneOrMany.isTextual()
                ? List.of(oneOrMany.asText())
                : stream(oneOrMany).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private void print() {
        out.printf(
                "%d of %d stories rightly judged, %d blocked falsely; %d need a wire%n",
                right, judged, blockedFalsely, needWire);
    }
}
