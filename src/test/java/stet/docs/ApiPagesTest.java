package stet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stet.newsroom.Answer;
import stet.newsroom.Books;
import stet.newsroom.Desk;
import stet.newsroom.Scene;
import stet.newsroom.Staff;

/**
 * The pages of the API say what the service does. {@code docs/api/requests.md} tells how their examples are written: who
 * asks, the request, {@code ### answers} with the status, and what of the answer matters.
 */
@QuarkusTest
class ApiPagesTest extends Scene {
    private static final Path PAGES = Path.of("docs", "api");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)");

    @ParameterizedTest
    @MethodSource("pages")
    void whatThePageShowsIsWhatTheServiceAnswers(Path page) throws Exception {
        var known = new HashMap<String, String>();
        for (var example : Example.on(page)) {
            if (example.patience().isZero()) {
                play(example, known);
            } else {
                await().atMost(example.patience()).untilAsserted(() -> play(example, known));
            }
        }
    }

    @Test
    void everyRouteStandsOnAPage() throws IOException {
        var text = new StringBuilder();
        for (var page : pages().toList()) {
            text.append(Files.readString(page));
        }
        var routes = code().stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> Stream.of("GET", "POST", "PUT", "DELETE")
                        .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                        .map(verb -> "`" + verb + " " + path(method) + "`"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(20).allSatisfy(route -> assertThat(text)
                .contains(route));
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            for (var page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                assertThat(LINK.matcher(Files.readString(page)).results())
                        .allSatisfy(link -> assertThat(page.resolveSibling(link.group(1)))
                                .as("a link on %s", page)
                                .exists());
            }
        }
    }

    static Stream<Path> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    private void play(Example example, Map<String, String> known) throws Exception {
        known.put("soon", Books.now().plusSeconds(3).toString());
        var desk = desk(example.who());
        for (var header : example.asked().headers().entrySet()) {
            desk = desk.with(header.getKey(), filled(header.getValue(), known));
        }
        var body = example.asked().body();
        var answer =
                desk.send(example.method(), filled(example.path(), known), body.isEmpty() ? null : filled(body, known));
        assertThat(answer.status()).as("%s: %s", example.at(), answer.text()).isEqualTo(example.status());
        example.answered()
                .headers()
                .forEach((name, said) -> takeText(example.at() + " " + name, said, answer.header(name), known));
        compare(example, answer, known);
    }

    private static void compare(Example example, Answer answer, Map<String, String> known) throws IOException {
        var type = answer.header("Content-Type");
        var said = example.answered().body();
        if (type.startsWith("application/problem+json")) {
            assertThat(Files.readString(PAGES.resolve("problems.md")))
                    .contains("`" + answer.json().path("code").asText() + "`");
        }
        if (type.contains("json") && !said.isEmpty()) {
            take(example.at(), new ObjectMapper().readTree(said), answer.json(), known);
        } else {
            said.lines()
                    .forEach(line -> assertThat(answer.text()).as(example.at()).contains(line));
        }
    }

    private Desk desk(String who) {
        return switch (who) {
            case "nobody" -> asNobody();
            case "wire-feed" -> withToken(Staff.wireFeedToken());
            default -> as(Staff.valueOf(who.toUpperCase(Locale.ROOT)));
        };
    }

    /** Fails unless everything that the page says is there; takes what the page gives a name. */
    private static void take(String at, JsonNode said, JsonNode is, Map<String, String> known) {
        if (said.isObject()) {
            said.properties()
                    .forEach(
                            field -> take(at + "/" + field.getKey(), field.getValue(), is.path(field.getKey()), known));
        } else if (said.isArray()) {
            var open = said.path(said.size() - 1).asText().equals("…");
            int stated = open ? said.size() - 1 : said.size();
            assertThat(open ? is.size() >= stated : is.size() == stated)
                    .as("%s has other items: %s", at, is)
                    .isTrue();
            for (int i = 0; i < stated; i++) {
                take(at + "/" + i, said.get(i), is.get(i), known);
            }
        } else if (said.isTextual() && Blanks.ANY.matcher(said.asText()).find()) {
            assertThat(is.isMissingNode() || is.isNull()).as(at).isFalse();
            takeText(at, said.asText(), is.isValueNode() ? is.asText() : is.toString(), known);
        } else {
            assertThat(is).as(at).isEqualTo(said);
        }
    }

    private static void takeText(String at, String said, String is, Map<String, String> known) {
        var blanks = Blanks.of(said);
        var found = blanks.form().matcher(is);
        assertThat(found.matches()).as("%s is \"%s\", not \"%s\"", at, is, said).isTrue();
        for (int i = 0; i < blanks.names().size(); i++) {
            known.put(blanks.names().get(i), found.group(i + 1));
        }
    }

    private static String filled(String text, Map<String, String> known) {
        return Blanks.NAMED.matcher(text).replaceAll(blank -> {
            assertThat(known).as("what the page has named so far").containsKey(blank.group(1));
            return Matcher.quoteReplacement(known.get(blank.group(1)));
        });
    }

    /** Without the libraries: Quarkus loads them from where the importer cannot read. */
    private static JavaClasses code() {
        return ArchConfiguration.withThreadLocalScope(settings -> {
            settings.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPackages("stet");
        });
    }

    private static String path(JavaMethod method) {
        var root =
                method.getOwner().getAnnotationOfType(jakarta.ws.rs.Path.class).value();
        var own = method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class);
        return own.map(path -> root + "/" + path.value().replaceAll(": [^}]+}", "}"))
                .orElse(root);
    }

    /** Lines of headers, then a body; either may be missing. */
    private record Message(Map<String, String> headers, String body) {
        private static final Pattern HEADERS = Pattern.compile("(?:[A-Za-z-]+: .+\\n?)*");

        static Message of(String text) {
            var head = HEADERS.matcher(text);
            var headers = new LinkedHashMap<String, String>();
            if (head.lookingAt()) {
                head.group().lines().map(line -> line.split(": ", 2)).forEach(line -> headers.put(line[0], line[1]));
            }
            return new Message(headers, text.substring(head.end()).strip());
        }
    }

    /** One request and its answer, as a page shows them. */
    private record Example(
            String at,
            String who,
            String method,
            String path,
            Message asked,
            int status,
            Duration patience,
            Message answered) {
        private static final Pattern FENCE = Pattern.compile("(?m)^```http");
        private static final Pattern BLOCK =
                Pattern.compile("(?sm)^```http as (\\S+)\\n(GET|POST|PUT|DELETE) (\\S+)\\n(.*?)"
                        + "^### answers (\\d+)(?: within (\\d+) seconds)?\\n(.*?)^```");

        static List<Example> on(Path page) throws IOException {
            var text = Files.readString(page);
            var examples = BLOCK.matcher(text)
                    .results()
                    .map(found -> new Example(
                            page + ":" + text.substring(0, found.end(3)).lines().count() + " " + found.group(3),
                            found.group(1),
                            found.group(2),
                            found.group(3),
                            Message.of(found.group(4)),
                            Integer.parseInt(found.group(5)),
                            Duration.ofSeconds(found.group(6) == null ? 0 : Integer.parseInt(found.group(6))),
                            Message.of(found.group(7))))
                    .toList();
            assertThat(examples).as("examples on %s", page).isNotEmpty().hasSize((int)
                    FENCE.matcher(text).results().count());
            return examples;
        }
    }

    /** A text with blanks: named ones, and "…" for whatever stands there. */
    private record Blanks(Pattern form, List<String> names) {
        static final Pattern NAMED = Pattern.compile("\\{([a-z]+)}");
        static final Pattern ANY = Pattern.compile(NAMED + "|…");

        static Blanks of(String said) {
            var names = new ArrayList<String>();
            var form = ANY.matcher(Pattern.quote(said)).replaceAll(blank -> {
                if (blank.group(1) != null) {
                    names.add(blank.group(1));
                }
                return Matcher.quoteReplacement(blank.group(1) == null ? "\\E.*\\Q" : "\\E(.+)\\Q");
            });
            return new Blanks(Pattern.compile(form, Pattern.DOTALL), names);
        }
    }
}
