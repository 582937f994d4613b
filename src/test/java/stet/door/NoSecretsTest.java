package stet.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** No key, token or password stands in the repository; the demo's passwords are names, and stand where the demo does. */
class NoSecretsTest {
    private static final List<String> NOT_OURS = List.of("target", ".git", ".demo", ".idea", ".vscode");
    /** Maven's own. */
    private static final List<String> WRAPPER = List.of("mvnw", "mvnw.cmd");

    private static final List<String> OF_THE_DEMO = List.of("src/demo", "src/test", "src/bench", "newsroom-demo.json");

    private static final Map<String, Pattern> NOWHERE = Map.of(
            "a private key", Pattern.compile("^-----BEGIN [A-Z ]*PRIVATE KEY-----$"),
            "a token", Pattern.compile("eyJ[\\w-]{16,}\\.eyJ[\\w-]{16,}\\."),
            "an access key",
                    Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b|\\bgh[pousr]_\\w{36}|\\bxox[abprs]-[\\w-]{10,}"),
            "a login in an address", Pattern.compile("://[^/\\s:@$<{]+:[^/\\s@$<{]+@"));

    private static final Pattern ASSIGNED = Pattern.compile(
            "(?i)(password|passwd|secret|api[-_]?key)[\\w.-]*\"?\\s*(=|:(?!'))\\s*[\"']?(?![\"'\\s]|[:$<{%@…*]|file:|null|true|false|length\\()[^\\s\"',;)]{4,}");

    private static final Pattern IN_CODE =
            Pattern.compile("(?i)(password|passwd|secret|api_?key)\\w*\\s*=\\s*\"(?![$<{ ])[^\"]{4,}\"");

    @Test
    void nothingInTheRepositoryIsASecret() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of(""))) {
            for (var file : files.filter(NoSecretsTest::isOurs).toList()) {
                search(file, found);
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theSearchFindsWhatItLooksFor() {
        assertThat(ASSIGNED.matcher("quarkus.datasource.password=correct-horse").find())
                .isTrue();
        assertThat(ASSIGNED.matcher("\"secret\": \"correct-horse\"").find()).isTrue();
        assertThat(ASSIGNED.matcher("quarkus.datasource.password=${DATABASE_PASSWORD}")
                        .find())
                .isFalse();
        assertThat(IN_CODE.matcher("String password = \"correct-horse\";").find())
                .isTrue();
        assertThat(NOWHERE.get("a login in an address")
                        .matcher("https://rhea:horse" + "@example.org")
                        .find())
                .isTrue();
    }

    private static boolean isOurs(Path file) {
        return Files.isRegularFile(file)
                && !WRAPPER.contains(file.toString())
                && !NOT_OURS.contains(file.getName(0).toString());
    }

    private static void search(Path file, List<String> found) throws IOException {
        boolean isText = file.toString()
                .matches(".*\\.(java|json|md|properties|sql|sql\\.gz|txt|xml|ya?ml|html|css|sh)|.*/?[A-Z.\\w]+");
        if (!isText) {
            return;
        }
        boolean isOfTheDemo = OF_THE_DEMO.stream().anyMatch(file.toString()::contains);
        int number = 0;
        for (var line : lines(file)) {
            number++;
            for (var kind : NOWHERE.entrySet()) {
                if (kind.getValue().matcher(line).find()) {
                    found.add("%s in %s:%d".formatted(kind.getKey(), file, number));
                }
            }
            var assigned = file.toString().endsWith(".java") ? IN_CODE : ASSIGNED;
            if (!isOfTheDemo && assigned.matcher(line).find()) {
                found.add("a password in %s:%d: %s".formatted(file, number, line.strip()));
            }
        }
    }

    private static List<String> lines(Path file) throws IOException {
        if (!file.toString().endsWith(".gz")) {
            return Files.readAllLines(file);
        }
        try (var packed = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
