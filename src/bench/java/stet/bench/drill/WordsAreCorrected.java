package stet.bench.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import stet.bench.Asked;
import stet.bench.Figure;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;

/**
 * R22: an agency corrects what it sent, in half of the items inside the words that a story uses and in half of them elsewhere,
 * at every stage from the check on.
 */
final class WordsAreCorrected implements Drill {
    private static final int STORIES = Asked.number("bench.notices", 1_000);
    private static final long SETTLED_NANOS = 6_000_000_000L;
    private static final int TRIES = 120;
    private static final String LEFT =
            "select count(*) from story where slug like 'r22-%' and stage = 'SCHEDULED' and slot_at < clock_timestamp()";
    private static final String KNOWN = """
            select jsonb_array_length(coalesce(credit -> 'marks', '[]')),
                (select count(*) from task t where t.story = s.id and t.item = '%s'),
                exists (select from credit_report r where r.story = s.id and cast(r.report as text) like '%%SOURCE_CORRECTED%%')
            from story s where id = '%s'
            """;

    /**
     * @param found in the report, over which the wire's word of the moment is laid
     * @param kept in a report as a check wrote it
     * @param goes whether the story may still go out, or be approved; false where it is live
     */
    private record Outcome(
            PlannedCorrection plan,
            String story,
            boolean marked,
            boolean found,
            boolean kept,
            boolean task,
            boolean goes) {
        boolean isSeen() {
            return marked || found || task;
        }

        boolean isUntold() {
            return !marked && !task && !kept;
        }

        boolean isToCome() {
            return !plan.stage().equals("PUBLISHED");
        }
    }

    @Override
    public List<Figure> run(Premises premises, long otherwise) throws Exception {
        long seed = Long.getLong("bench.seed", 1);
        try (var house = new House(premises)) {
            house.start("node-a");
            house.start("node-b");
            var plans = IntStream.range(0, STORIES)
                    .mapToObj(i -> PlannedCorrection.of(i, seed))
                    .toList();
            Lanes.each(plans, plan -> sent(plan.item(), 1, plan.was(), plan.node(0), house));
            LockSupport.parkNanos(SETTLED_NANOS);
            var stories = Lanes.each(plans, plan -> ready(plan, seed, house));
            failed(plans, stories, house);
            LockSupport.parkNanos(SETTLED_NANOS);
            Progress.say("%d stories use the items".formatted(STORIES));
            Lanes.each(plans, plan -> sent(plan.item(), 2, plan.is(), plan.node(1), house));
            LockSupport.parkNanos(SETTLED_NANOS);
            Progress.say("The corrections have settled");
            var outcomes = Lanes.each(plans, plan -> outcome(plan, stories.get(plan.number()), house));
            house.keep("R22-" + seed, outcomes);
            return figures(outcomes);
        }
    }

    private static int sent(String item, int version, String text, String node, House house) {
        return house.feed(node)
                .post("/api/wire/items", WireMessage.of(item, version, "usable", text))
                .is(201)
                .status();
    }

    private static HandledStory ready(PlannedCorrection plan, long seed, House house) throws SQLException {
        var copy = Map.of(
                "headline",
                "Ferry adrift",
                "byline",
                "By AFP",
                "body",
                "<p>%s</p><p>%s.</p>".formatted(plan.used(), MadeUpItem.words(new Random(-plan.number() - 1L), 12)));
        var node = plan.node(0);
        var story = HandledStory.filed(house, node, "r22-%d-%d".formatted(seed, plan.number()), copy)
                .isInEdit(node)
                .does(node, Staff.EDNA, "sign-off");
        if (!plan.stage().equals("CREDIT_CHECK")) {
            story.does(node, Staff.THEO, "approve");
        }
        switch (plan.stage()) {
            case "PUBLISHED" -> story.does(node, Staff.EDNA, "publish");
            case "SCHEDULED", "PUBLISH_FAILED" ->
                story.tries(node, Staff.EDNA, "schedule", tomorrow()).is(201);
            default -> {}
        }
        return story;
    }

    private static Map<String, ?> tomorrow() {
        return Map.of(
                "slot", Map.of("at", Instant.now().plus(1, ChronoUnit.DAYS).toString()));
    }

    /** They are held at their slot, and the hold is released when they have failed. */
    private static void failed(List<PlannedCorrection> plans, List<HandledStory> stories, House house)
            throws Exception {
        var failing = plans.stream()
                .filter(plan -> plan.stage().equals("PUBLISH_FAILED"))
                .toList();
        Lanes.each(failing, plan -> stories.get(plan.number())
                .desk(plan.node(1), Staff.EDNA)
                .post(stories.get(plan.number()).path() + "/holds", Map.of("kind", "EDITORIAL", "reason", "Wait."))
                .is(201));
        house.move(
                failing.stream()
                        .map(plan -> UUID.fromString(stories.get(plan.number()).id()))
                        .toList(),
                List.of(house.now()));
        for (int i = 0; !house.premises().database().first(LEFT).equals("0"); i++) {
            if (i == TRIES) {
                throw new IOException("Stories that are held did not fail at their slot");
            }
            LockSupport.parkNanos(SETTLED_NANOS / TRIES * 10);
        }
        Lanes.each(failing, plan -> released(plan, stories.get(plan.number())));
    }

    private static int released(PlannedCorrection plan, HandledStory story) {
        var hold = story.seen(plan.node(0)).path("holds").path(0).path("id").asText();
        return story.desk(plan.node(0), Staff.EDNA)
                .delete(story.path() + "/holds/" + hold + "?reason=Seen")
                .is(204)
                .status();
    }

    private static Outcome outcome(PlannedCorrection plan, HandledStory story, House house) throws SQLException {
        var stage = story.seen(plan.node(0)).path("stage").asText();
        if (!stage.equals(plan.stage())) {
            throw new IllegalStateException(
                    "Story %s stands in %s and not in %s".formatted(story.id(), stage, plan.stage()));
        }
        boolean isFound = story.isReported(plan.node(0), "SOURCE_CORRECTED");
        boolean goes = goes(plan, story);
        try (var connection = house.connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(KNOWN.formatted(plan.item(), story.id()))) {
            row.next();
            return new Outcome(
                    plan, story.id(), row.getInt(1) > 0, isFound, row.getBoolean(3), row.getInt(2) > 0, goes);
        }
    }

    private static boolean goes(PlannedCorrection plan, HandledStory story) {
        return switch (plan.stage()) {
            case "PUBLISHED" -> false;
            case "CREDIT_CHECK" ->
                story.tries(plan.node(0), Staff.THEO, "approve").status() == 201;
            default ->
                story.house()
                        .desk(plan.node(0), Staff.EDNA)
                        .get(story.path() + "/guards")
                        .is(200)
                        .json()
                        .path("wouldPublish")
                        .asBoolean();
        };
    }

    private static List<Figure> figures(List<Outcome> all) {
        var inside = all.stream().filter(one -> one.plan().inside()).toList();
        var elsewhere = all.stream().filter(one -> !one.plan().inside()).toList();
        return List.of(
                figure("inside the words, and not seen", inside, one -> !one.isSeen()),
                figure("inside the words, and nobody is told", inside, Outcome::isUntold),
                figure("inside the words, and may go on", inside, Outcome::goes),
                figure("elsewhere, and marked, found or a task", elsewhere, Outcome::isSeen),
                figure("elsewhere, and may not go on", elsewhere, one -> one.isToCome() && !one.goes()));
    }

    private static Figure figure(String what, List<Outcome> all, Predicate<Outcome> counted) {
        return Figure.of("R22: " + what, "of " + all.size(), (double)
                        all.stream().filter(counted).count())
                .atMost(0);
    }
}
