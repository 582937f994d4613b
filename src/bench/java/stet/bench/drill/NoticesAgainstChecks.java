package stet.bench.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import stet.bench.Asked;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;
import stet.newsroom.Desk;

/**
 * R21: an item is killed or withheld by way of one node within 50 ms of the moment at which another node checks the story that
 * takes its words: at sign-off, or when it is saved in CREDIT_CHECK.
 */
final class NoticesAgainstChecks implements Drill {
    private static final int STORIES = Asked.number("bench.notices", 1_000);
    private static final long LEAD_NANOS = 40_000_000;
    private static final long SETTLED_NANOS = 6_000_000_000L;
    private static final String TAKEN_BACK = "SOURCE_KILLED|SOURCE_WITHHELD";
    private static final String KNOWN = """
            select jsonb_array_length(jsonb_path_query_array(cast(holds as jsonb), '$[*] ? (@.kind == "AGENCY" && @.item == "%s")')),
                jsonb_array_length(coalesce(credit -> 'marks', '[]')),
                exists (select from credit_report r where r.story = s.id and cast(r.report as text) ~ '%s')
            from story s where id = '%s'
            """;

    private record Race(PlannedNotice plan, String story, int checked, int told, boolean met) {}

    /**
     * @param found in the report, over which the wire's word of the moment is laid
     * @param kept in a report as a check wrote it
     * @param approved by the time the notices had settled
     * @param gone after the hold was there, and after a chief had released it
     */
    private record Outcome(
            Race race, boolean held, boolean marked, boolean found, boolean kept, boolean approved, boolean gone) {
        boolean isUnseen() {
            return !held && !marked && !found;
        }

        boolean isUntold() {
            return !held && !marked && !kept;
        }
    }

    @Override
    public List<Figure> run(Premises premises, long otherwise) throws Exception {
        long seed = Long.getLong("bench.seed", 1);
        var noticers = Executors.newCachedThreadPool();
        try (var house = new House(premises)) {
            house.start("node-a");
            house.start("node-b");
            var plans = IntStream.range(0, STORIES)
                    .mapToObj(i -> PlannedNotice.of(i, seed))
                    .toList();
            var stories = Lanes.each(plans, plan -> ready(plan, seed, house));
            LockSupport.parkNanos(SETTLED_NANOS);
            Progress.say("%d stories are ready to be checked".formatted(STORIES));
            var races = Lanes.each(plans, plan -> race(plan, stories.get(plan.number()), noticers));
            LockSupport.parkNanos(SETTLED_NANOS);
            Progress.say("The notices have settled");
            var outcomes = Lanes.each(races, race -> outcome(race, house));
            house.keep("R21-" + seed, outcomes);
            return figures(outcomes);
        } finally {
            noticers.shutdownNow();
        }
    }

    /** Its item is on the wire, and the story where the check is to begin; what is to be saved takes nothing from it yet. */
    private static HandledStory ready(PlannedNotice plan, long seed, House house) {
        house.feed(plan.toldTo())
                .post("/api/wire/items", WireMessage.of(plan.item(), 1, "usable", plan.words()))
                .is(201);
        var slug = "r21-%d-%d".formatted(seed, plan.number());
        var words = plan.saves() ? MadeUpItem.words(new Random(-plan.number() - 1L), 30) : plan.words();
        var story =
                HandledStory.filed(house, plan.checkedOn(), slug, copy(words)).isInEdit(plan.checkedOn());
        return plan.saves() ? story.does(plan.checkedOn(), Staff.EDNA, "sign-off") : story;
    }

    private static Map<String, String> copy(String words) {
        return Map.of("headline", "Ferry adrift", "byline", "By AFP", "body", "<p>" + words + "</p>");
    }

    private static Race race(PlannedNotice plan, HandledStory story, ExecutorService noticers) throws Exception {
        var desk = story.desk(plan.checkedOn(), Staff.EDNA);
        var feed = story.house().feed(plan.toldTo());
        long moment = System.nanoTime() + LEAD_NANOS + PlannedNotice.MOST_MILLIS * 1_000_000L;
        var telling = noticers.submit(() -> {
            long began = at(moment + plan.offsetMillis() * 1_000_000L);
            var notice = WireMessage.of(plan.item(), plan.version(), plan.status(), plan.words());
            int status = feed.post("/api/wire/items", notice).status();
            return new long[] {began, System.nanoTime(), status};
        });
        long began = at(moment);
        int checked = checked(plan, story, desk);
        long ended = System.nanoTime();
        if (plan.approves()) {
            story.tries(plan.checkedOn(), Staff.THEO, "approve");
        }
        var told = telling.get();
        boolean hasMet = told[0] < ended && began < told[1];
        return new Race(plan, story.id(), checked, (int) told[2], hasMet);
    }

    private static int checked(PlannedNotice plan, HandledStory story, Desk desk) {
        return plan.saves()
                ? desk.put(story.path() + "/copy", copy(plan.words())).status()
                : story.asks(desk, "sign-off", Map.of()).status();
    }

    private static long at(long nanoTime) {
        while (System.nanoTime() < nanoTime) {
            LockSupport.parkNanos(nanoTime - System.nanoTime());
        }
        return System.nanoTime();
    }

    private static Outcome outcome(Race race, House house) throws SQLException, IOException {
        var plan = race.plan();
        var story = new HandledStory(house, race.story());
        int holds;
        int marks;
        boolean isKept;
        try (var connection = house.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(KNOWN.formatted(plan.item(), TAKEN_BACK, race.story()))) {
            row.next();
            holds = row.getInt(1);
            marks = row.getInt(2);
            isKept = row.getBoolean(3);
        }
        boolean isFound = story.isReported(plan.toldTo(), TAKEN_BACK);
        boolean isApproved = story.seen(plan.checkedOn()).path("stage").asText().equals("APPROVED");
        boolean isGone = goesOn(plan.checkedOn(), story);
        for (var hold : story.seen(plan.toldTo()).path("holds")) {
            story.desk(plan.toldTo(), Staff.CARLA)
                    .delete(story.path() + "/holds/" + hold.path("id").asText() + "?reason=Seen")
                    .is(204);
        }
        isGone |= goesOn(plan.toldTo(), story);
        return new Outcome(race, holds > 0, marks > 0, isFound, isKept, isApproved, isGone);
    }

    /** Whether anything but a guard answers whoever takes it further: approves it, or publishes it where it is approved. */
    private static boolean goesOn(String node, HandledStory story) {
        if (story.seen(node).path("stage").asText().equals("CREDIT_CHECK")) {
            return story.tries(node, Staff.THEO, "approve").status() != 422;
        }
        return story.tries(node, Staff.EDNA, "publish").status() != 422;
    }

    private static List<Figure> figures(List<Outcome> all) {
        var figures = new ArrayList<Figure>();
        figures.add(figure(
                "checks and notices at the same time", all, one -> one.race().met()));
        figures.add(figure("held", all, Outcome::held));
        figures.add(figure("approved meanwhile", all, Outcome::approved));
        figures.add(figure("with the finding in the report", all, Outcome::found));
        figures.add(figure(
                        "not answered 200 or 201",
                        all,
                        one -> one.race().checked() > 201 || one.race().told() != 201)
                .atMost(0));
        figures.add(
                figure("without hold, mark or finding", all, Outcome::isUnseen).atMost(0));
        figures.add(figure("neither held nor seen by the check itself", all, Outcome::isUntold)
                .atMost(0));
        figures.add(
                figure("approved or published all the same", all, Outcome::gone).atMost(0));
        return figures;
    }

    private static Figure figure(String what, List<Outcome> all, Predicate<Outcome> counted) {
        return Figure.of("R21: " + what, "of " + all.size(), (double)
                all.stream().filter(counted).count());
    }
}
