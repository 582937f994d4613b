package stet.bench.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import stet.bench.DurablePostgres;
import stet.bench.Premises;
import stet.bench.Staff;
import stet.bench.Tokens;

/**
 * What the newsroom is asked: by a chief of two desks, by an auditor who may know of all, and by the public. Deep down
 * is a page a year back, by a cursor as the list would have given it.
 */
final class Readings {
    private static final double LIST = 50;
    private static final double SEARCH = 100;
    private static final UUID NONE = new UUID(0, 0);

    private final DurablePostgres database;
    private final Tokens tokens;
    private final String of;
    private final Instant now = Instant.now().truncatedTo(HOURS);
    private final Instant yearAgo = now.minus(365, DAYS);
    private final List<Reading> readings = new ArrayList<>();

    Readings(Premises premises, String of) throws IOException, InterruptedException {
        this.database = premises.database();
        this.tokens = premises.tokens();
        this.of = of;
    }

    List<Reading> all() throws SQLException {
        lists();
        searches();
        calendar();
        trail();
        stories();
        wire();
        return readings;
    }

    private void lists() throws SQLException {
        var stages = database.first("select string_agg(distinct stage, ',' order by stage) from bench.made");
        for (var stage : stages.split(",", -1)) {
            chief("list, " + stage, LIST, "/api/stories?stage=" + stage);
        }
        var deep = "after=" + cursor(yearAgo, NONE);
        chief("list, PUBLISHED, deep down", LIST, "/api/stories?stage=PUBLISHED&" + deep);
        chief("list, SPIKED, deep down", LIST, "/api/stories?stage=SPIKED&" + deep);
        chief("list, whole", LIST, "/api/stories");
        chief("list, whole, deep down", LIST, "/api/stories?" + deep);
        auditor("list, whole, every desk", LIST, "/api/stories");
        auditor("list, drafts of a small desk", LIST, "/api/stories?stage=DRAFT&desk=sport");
        chief("list, of a busy assignee", LIST, "/api/stories?assignee=edna");
        chief("list, of an assignee who has few", LIST, "/api/stories?assignee=nils");
        chief("list, drafts of an assignee", LIST, "/api/stories?assignee=edna&stage=DRAFT");
        chief("tasks", LIST, "/api/tasks");
        chief("waivers", LIST, "/api/waivers");
        chief("waivers, deep down", LIST, "/api/waivers?after=" + cursor(yearAgo, NONE, ""));
    }

    private void searches() throws SQLException {
        var everywhere = database.first(MadeUpWords.word(MadeUpWords.EVERYWHERE));
        var common = database.first(MadeUpWords.word(MadeUpWords.COMMON));
        chief("search, a word of almost every story", SEARCH, "/api/stories?q=" + everywhere);
        chief("search, a common word", SEARCH, "/api/stories?q=" + common);
        chief("search, two common words", SEARCH, "/api/stories?q=" + common + "+" + everywhere);
        chief("search, a common word in drafts", SEARCH, "/api/stories?stage=DRAFT&q=" + common);
        chief(
                "search, a common word, deep down",
                SEARCH,
                "/api/stories?q=" + common + "&after=" + cursor(yearAgo, NONE));
        chief("search, a word of two years ago", SEARCH, "/api/stories?q=" + MadeUpWords.FORGOTTEN);
        chief("search, a rare word", SEARCH, "/api/stories?q=" + MadeUpWords.RARE);
        auditor("search, a rare word, every desk", SEARCH, "/api/stories?q=" + MadeUpWords.RARE);
        chief("search, a word that no story has", SEARCH, "/api/stories?q=" + MadeUpWords.UNKNOWN);
        chief("search, a slug", SEARCH, "/api/stories?q=" + made("slug", 4_711));
    }

    private void calendar() {
        span("a week to come", now, now.plus(7, DAYS));
        span("a month to come", now, now.plus(30, DAYS));
        span("the last week", now.minus(7, DAYS), now);
        span("the last month", now.minus(30, DAYS), now);
        span("a week a year ago", yearAgo.minus(7, DAYS), yearAgo);
        span("a month a year ago", yearAgo.minus(30, DAYS), yearAgo);
    }

    private void span(String what, Instant from, Instant to) {
        chief("calendar, " + what, LIST, "/api/calendar?from=%s&to=%s".formatted(from, to));
    }

    private void trail() throws SQLException {
        var story = made("id", 4_711);
        auditor("audit, whole", LIST, "/api/audit");
        auditor("audit, whole, deep down", LIST, "/api/audit?after=" + cursor(yearAgo, "", 0));
        auditor("audit, by a busy actor", LIST, "/api/audit?actor=rhea");
        auditor("audit, by a busy actor, deep down", LIST, "/api/audit?actor=rhea&after=" + cursor(yearAgo, "", 0));
        auditor("audit, by a rare actor", LIST, "/api/audit?actor=nils");
        auditor("audit, by an unknown actor", LIST, "/api/audit?actor=nobody");
        auditor("audit, by a story", LIST, "/api/audit?story=" + story);
        auditor("audit, by an hour", LIST, "/api/audit?from=%s&to=%s".formatted(yearAgo, yearAgo.plus(1, HOURS)));
        auditor("audit, by an action", LIST, "/api/audit?action=KILL");
        auditor("audit, by an action that nobody did", LIST, "/api/audit?action=ERASE");
        auditor("audit, what was refused", LIST, "/api/audit?outcome=refused");
        auditor(
                "audit, a member's day",
                LIST,
                "/api/audit/members/rhea/days/" + yearAgo.toString().substring(0, 10));
        auditor("audit, a story's life", LIST, "/api/audit/stories/" + made("id", 5_003));
        auditor("audit, who used an item", LIST, "/api/audit/wire-items/urn:made:7");
        auditor("audit, a story exported", LIST, "/api/audit/export?story=" + story);
        chief("audit, whole, by a chief", LIST, "/api/audit");
        chief("audit, whole, by a chief, deep down", LIST, "/api/audit?after=" + cursor(yearAgo, "", 0));
        chief("audit, by a story, by a chief", LIST, "/api/audit?story=" + story);
        chief("audit, by a rare actor, by a chief", LIST, "/api/audit?actor=nils");
    }

    /** By a chief: an auditor's reading of a story is an entry in its book, which would grow by being measured. */
    private void stories() throws SQLException {
        var story = "/api/stories/" + made("id", 4_711);
        chief("one story", LIST, story);
        chief("one story, its revisions", LIST, story + "/revisions");
        chief("one story, its entries", LIST, story + "/audit");
        chief("one story, its sources", LIST, story + "/sources");
        chief("one story, its credit report", LIST, story + "/credit-report");
        chief("live, a desk", LIST, "/live/world");
        chief("live, a desk, deep down", LIST, "/live/world?after=" + cursor(yearAgo, NONE));
        chief("live, one story", LIST, "/live/stories/" + made("slug", 4_711));
    }

    private void wire() throws SQLException {
        var items = Long.parseLong(database.first("select max(seq) from wire_item"));
        chief("wire, list", LIST, "/api/wire/items");
        chief("wire, list, deep down", LIST, "/api/wire/items?after=" + cursor(items / 2));
        chief(
                "wire, a common word",
                SEARCH,
                "/api/wire/items?q=" + database.first(MadeUpWords.word(MadeUpWords.COMMON)));
        chief("wire, a rare word", SEARCH, "/api/wire/items?q=" + MadeUpWords.RARE);
        chief("wire, a word that no item has", SEARCH, "/api/wire/items?q=" + MadeUpWords.UNKNOWN);
        chief("wire, one item and who uses it", LIST, "/api/wire/items/urn:made:7");
    }

    private void chief(String what, double aim, String path) {
        readings.add(new Reading(of + what, path, tokens.of(Staff.CARLA), aim));
    }

    private void auditor(String what, double aim, String path) {
        readings.add(new Reading(of + what, path, tokens.of(Staff.ADA), aim));
    }

    /** A column of one of the oldest stories, which is public. */
    private String made(String column, int number) throws SQLException {
        return database.first("select s.%s from story s join bench.made m on m.story = s.id where m.n = %d"
                .formatted(column, number));
    }

    private static String cursor(Object... keys) {
        var text = new StringBuilder();
        for (var key : keys) {
            text.append(text.isEmpty() ? "" : "\n").append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(UTF_8));
    }
}
