package stet.story.search;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.ADA;
import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import stet.newsroom.Answer;
import stet.newsroom.Books;
import stet.newsroom.CountingDriver;
import stet.newsroom.Scene;

/**
 * Whatever is listed or looked for can be read by an index: with an archive of a million stories nobody waits for a walk through
 * all of them. The statements are those that the service prepared; their plans are made for any values.
 */
@QuarkusTest
class PlansTest extends Scene {
    private static final Set<String> LARGE = Set.of(
            "story",
            "revision",
            "trail",
            "trail_place",
            "wire_item",
            "credit_report",
            "waiver",
            "story_search",
            "wire_words");

    private static final List<String> OF_AN_EDITOR = List.of(
            "/api/stories",
            "/api/stories?stage=DRAFT,EDIT",
            "/api/stories?desk=world&stage=PUBLISHED",
            "/api/stories?assignee=edna",
            "/api/stories?writer=rhea",
            "/api/stories?mine=true",
            "/api/stories?held=ANY",
            "/api/stories?findings=true",
            "/api/stories?agency=reuters",
            "/api/stories?package=5f0e1c9a-0000-4000-8000-000000000000",
            "/api/stories?q=harbour",
            "/api/stories?q=harbour&sort=rank",
            "/api/calendar?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z",
            "/api/tasks",
            "/api/waivers",
            "/api/packages",
            "/api/wire/items",
            "/api/wire/items?q=harbour",
            "/api/wire/items?agency=reuters",
            "/api/wire/items?status=CANCELED");

    private static final List<String> OF_AN_AUDITOR = List.of(
            "/api/stories",
            "/api/stories?q=harbour",
            "/api/calendar?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z",
            "/api/audit",
            "/api/audit?action=RUSH",
            "/api/audit?actor=rhea",
            "/api/audit?from=2026-11-01T00:00:00Z");

    @Test
    void noListWalksThroughAllOfATable() throws SQLException {
        var story = files(RHEA).isApproved().does(EDNA, "publish");
        var walked = new ArrayList<String>();
        for (var path : OF_AN_EDITOR) {
            judge(path, as(EDNA)::get, walked);
        }
        for (var path : OF_AN_AUDITOR) {
            judge(path, as(ADA)::get, walked);
        }
        judge("/api/audit", as(CARLA)::get, walked);
        judge("/api/audit?story=" + story.id(), as(ADA)::get, walked);
        judge(story.path() + "/credit-report", as(EDNA)::get, walked);
        judge(story.path() + "/revisions", as(EDNA)::get, walked);
        judge("/live/world", asNobody().with("Accept", "application/json")::get, walked);
        judge("/live/stories/" + story.slug(), asNobody().with("Accept", "application/json")::get, walked);
        assertThat(walked).isEmpty();
    }

    private static void judge(String path, Function<String, Answer> get, List<String> walked) throws SQLException {
        var before = CountingDriver.last();
        get.apply(path).is(200);
        var now = CountingDriver.last();
        var prepared = new TreeSet<>(now.subList(0, Math.max(0, now.size() - before.size())));
        prepared.addAll(now.subList(0, Math.min(60, now.size())));
        try (var connection = Books.asOwnerWhoAsks();
                var statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            for (var sql : prepared) {
                if (sql.strip().toLowerCase(Locale.ROOT).matches("(?s)(select|with).*") && isOfALargeTable(sql)) {
                    plan(path, numbered(sql), statement, walked);
                }
            }
        }
    }

    private static void plan(String path, String sql, Statement statement, List<String> walked) throws SQLException {
        try (var rows = statement.executeQuery("explain (generic_plan) " + sql)) {
            while (rows.next()) {
                var line = rows.getString(1);
                var table = line.replaceFirst(".*Seq Scan on (\\w+).*", "$1");
                if (line.contains("Seq Scan on ") && LARGE.contains(table)) {
                    walked.add(path + ": " + line.strip() + " in " + sql.replaceAll("\\s+", " "));
                }
            }
        }
    }

    private static boolean isOfALargeTable(String sql) {
        return LARGE.stream().anyMatch(table -> sql.matches("(?s).*\\b(from|join) " + table + "\\b.*"))
                && !sql.contains("for update")
                && !sql.contains("for no key update");
    }

    /** With numbers for its parameters, as the database knows them; a question mark in quotes is none. */
    private static String numbered(String sql) {
        var numbered = new StringBuilder();
        boolean isQuoted = false;
        int parameter = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            isQuoted ^= c == '\'';
            numbered.append(c == '?' && !isQuoted ? "$" + ++parameter : String.valueOf(c));
        }
        return numbered.toString();
    }
}
