package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Scene;

/** What is written into a filter, a cursor or an address is taken as text, and no answer tells how the service is made. */
@QuarkusTest
class InjectionTest extends Scene {
    private static final List<String> WORDS = List.of(
            "' or '1'='1",
            "'; drop table story; --",
            "') or 1=1 --",
            "world' union select secret_hash from calendar_feed --",
            "\" or \"\"=\"",
            "${7*7}#{7*7}%{7*7}{{7*7}}",
            "${jndi:ldap://127.0.0.1:9/x}",
            "%27%20or%201=1",
            "*)(uid=*))(|(uid=*",
            "$where: 1",
            "..\\..\\etc\\passwd",
            "../../../../etc/passwd",
            ":* & !x | <->",
            "\r\nSet-Cookie: x=y",
            "\u202eevil\u2066",
            "x".repeat(2_000),
            "\ud83d\ude00",
            "-1",
            "99999999999999999999",
            "NaN",
            "null",
            "true",
            "[]",
            "{}");

    /** Names of classes and packages, stacks, SQL and its states, constraints, hosts and files. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\b(java|javax|jakarta|io\\.quarkus|org\\.|com\\.fasterxml|hibernate|jackson|vertx|netty|psql|postgres"
                    + "|jdbc|select |insert |update |sqlstate|constraint|exception|\\.java:|stet\\.[a-z]+\\."
                    + "|localhost|127\\.0\\.0\\.1|/tmp|/home|/root|keycloak)");

    @Test
    void aFilterACursorOrAnAddressIsTextAndNothingElse() {
        var everything = as(EDNA).get("/api/stories?limit=100")
                .is(200)
                .json()
                .path("items")
                .size();
        for (var word : WORDS) {
            var sent = URLEncoder.encode(word, StandardCharsets.UTF_8);
            var cursor = Base64.getUrlEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
            for (var list : List.of("stories", "tasks", "waivers", "wire/items")) {
                tellsNothing(as(EDNA).get("/api/" + list + "?after=" + sent), 400);
                assertThat(as(EDNA).get("/api/" + list + "?after=" + cursor).status())
                        .isIn(200, 400);
                tellsNothing(as(EDNA).get("/api/" + list + "?limit=" + sent), 400);
            }
            tellsNothing(as(EDNA).get("/api/stories?q=" + sent), 200);
            tellsNothing(as(EDNA).get("/api/wire/items?q=" + sent), 200);
            for (var filter : List.of("desk", "assignee")) {
                var found = as(EDNA).get("/api/stories?" + filter + "=" + sent)
                        .is(200)
                        .json();
                assertThat(found.path("items")).as("%s=%s", filter, word).isEmpty();
            }
            tellsNothing(as(EDNA).get("/api/stories?stage=" + sent), 400);
            tellsNothing(as(EDNA).get("/api/calendar?from=" + sent + "&to=" + sent), 400);
            tellsNothing(as(EDNA).get("/api/stories?sort=" + sent + "&order=" + sent + "&fields=" + sent), 400);
            var path = sent.replace("+", "%20");
            tellsNothing(as(EDNA).get("/api/stories/" + path), 404);
            tellsNothing(as(EDNA).get("/api/wire/items/" + path), 404);
            tellsNothing(asNobody().get("/live/stories/" + path), 404);
            tellsNothing(asNobody().get("/live/" + path), 404);
            tellsNothing(asNobody().get("/calendar/" + path), 404);
        }
        assertThat(as(EDNA).get("/api/stories?limit=100").json().path("items")).hasSizeGreaterThanOrEqualTo(everything);
    }

    @Test
    void whatIsRefusedDoesNotTellHowTheServiceIsMade() {
        var story = files(RHEA);
        for (var body : List.of(
                "{",
                "[]",
                "1",
                "\"x\"",
                "null",
                "",
                "{\"x\":1}",
                "{\"transition\":[]}",
                "{\"transition\":\"fly\"}",
                "{\"transition\":1}",
                "{\"slot\":\"x\"}",
                "{\"slot\":{\"at\":1}}",
                "{\"kind\":\"X\"}",
                "{\"slot\":{\"zone\":\"../../etc\",\"local\":\"2099-01-01T00:00\"}}",
                "{\"@class\":\"java.lang.Runtime\"}",
                "{\"failAfterMinutes\":99999999999}",
                "\ufeff{}",
                "{\"a\":1,\"a\":2}")) {
            for (var end : List.of("/transitions", "/holds", "/notes", "/sources", "/credit-report/waivers")) {
                var answer = story.desk(CARLA).send("POST", story.path() + end, body);
                assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
                tellsNothing(answer, answer.status());
            }
        }
        for (var method : List.of("PATCH", "TRACE", "PROPFIND")) {
            var answer = as(EDNA).send(method, story.path(), null);
            tellsNothing(answer, answer.status());
        }
        tellsNothing(as(EDNA).with("Accept", "image/png").get(story.path()), 406);
        tellsNothing(as(EDNA).with("If-Match", "'; drop table story").put(story.path() + "/copy", Map.of()), 412);
    }

    @Test
    void aLogEntryIsOneLineHoweverItIsWritten() {
        var lines = new ArrayList<String>();
        var logger = org.jboss.logmanager.Logger.getLogger("stet.door.InjectionTest");
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (isLoggable(entry)) {
                    lines.add(new PatternFormatter("%s").format((ExtLogRecord) entry));
                }
            }

            @Override
            public void flush() {
                // There is nothing to flush.
            }

            @Override
            public void close() {
                // There is nothing to close.
            }
        };
        listener.setFilter(new OneLine());
        logger.addHandler(listener);
        try {
            logger.log(Level.INFO, "{0} was refused", "a.xml\r\n2026-11-25 ERROR all is lost\u202e");
            org.jboss.logging.Logger.getLogger("stet.door.InjectionTest").infof("%s%n%s", "one\u2028", "two\u001b[2J");
        } finally {
            logger.removeHandler(listener);
        }
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line)
                .doesNotContainPattern("[\\p{Cntrl}\u202e\u2028]"));
    }

    private static void tellsNothing(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        if (status >= 400) {
            answer.isProblem(status, answer.json().path("code").asText());
            var said = answer.json().path("detail").asText()
                    + answer.json().path("title").asText()
                    + answer.json().path("errors");
            assertThat(INSIDE.matcher(said).find()).as(said).isFalse();
        }
    }
}
