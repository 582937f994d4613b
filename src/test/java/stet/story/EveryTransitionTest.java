package stet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.problem.Refusal;
import stet.staff.Member;
import stet.staff.Role;

/** Every transition, from every stage, by everybody: what the door answers is what the written table says. */
class EveryTransitionTest {
    private static final List<WrittenTable.Row> TABLE = WrittenTable.rows();
    private static final List<Member> EVERYBODY = List.of(
            Sketch.RHEA,
            Sketch.OMAR,
            Sketch.at("world", "rita", Role.REPORTER),
            Sketch.EDNA,
            Sketch.CARLA,
            Sketch.BRUNO,
            Sketch.LENA,
            Sketch.ADA,
            Sketch.OTIS,
            Member.CLOCK);

    /** One cell of the table: somebody asks for a transition of a story that stands somewhere. */
    private record Cell(Transition transition, String where, Story story, Member member) {
        int answer() {
            var refusal = catchThrowableOfType(
                    Refusal.class, () -> story.admit(transition, member, EntityTag.seen(EntityTag.of(story))));
            return refusal == null ? 0 : refusal.status();
        }

        String wrong() {
            return "%s from %s by %s: %d, not %d"
                    .formatted(transition, where, member.name(), answer(), expected(transition, story, member));
        }
    }

    private static Stream<Cell> everyCell() {
        return stories().entrySet().stream()
                .flatMap(story -> Arrays.stream(Transition.values()).flatMap(transition -> EVERYBODY.stream()
                        .map(member -> new Cell(transition, story.getKey(), story.getValue(), member))));
    }

    private static Map<String, Story> stories() {
        var stories = new java.util.TreeMap<String, Story>();
        for (var stage : Stage.values()) {
            var onlyAfterPublication =
                    Set.of(Stage.PUBLISHED, Stage.WITHDRAWN, Stage.KILLED).contains(stage);
            if (!onlyAfterPublication) {
                stories.put(stage + " never live", Sketch.neverLive(stage));
            }
            if (stage != Stage.SPIKED) {
                stories.put(stage + " once live", Sketch.live(stage));
            }
        }
        stories.put("PUBLISHED in a rush", Sketch.rushed());
        return stories;
    }

    @Test
    void theDoorAnswersAsTheTableSays() {
        assertThat(everyCell()).hasSizeGreaterThan(4_000);
        assertThat(everyCell().filter(cell -> cell.answer() != expected(cell.transition, cell.story, cell.member)))
                .extracting(Cell::wrong)
                .isEmpty();
    }

    @Test
    void theTableKnowsEveryTransitionAndWhereItLeads() {
        for (var transition : Transition.values()) {
            assertThat(TABLE.stream().filter(row -> row.transition().equals(transition.spoken())))
                    .as(transition.spoken())
                    .isNotEmpty()
                    .allMatch(row -> row.to().equals(transition.to().name()));
        }
    }

    @Test
    void whatIsAllowedIsWhatTheDoorLetsThrough() {
        for (var story : stories().values()) {
            for (var member : EVERYBODY) {
                assertThat(Allowed.to(member, story))
                        .isEqualTo(Arrays.stream(Transition.values())
                                .filter(transition -> expected(transition, story, member) == 0)
                                .map(Transition::spoken)
                                .toList());
            }
        }
    }

    /** 403 for a role that never may, then 409 for a stage that never lets, then 403 for a role that may not from here. */
    private static int expected(Transition transition, Story story, Member member) {
        var kinds = kinds(story, member);
        var standings = standings(story);
        var rows = TABLE.stream()
                .filter(row -> row.transition().equals(transition.spoken()))
                .toList();
        if (rows.stream().noneMatch(row -> row.isFor(kinds))) {
            return 403;
        }
        var here = rows.stream()
                .filter(row -> row.startsAt(story.stage(), standings))
                .filter(row -> row.who().contains("clock") == kinds.contains("clock"))
                .toList();
        if (here.isEmpty()) {
            return 409;
        }
        if (here.stream().noneMatch(row -> row.isFor(kinds))) {
            return 403;
        }
        var tired = transition == Transition.SECOND_EYES && member.equals(Sketch.CARLA);
        return tired ? 403 : 0;
    }

    private static Set<String> kinds(Story story, Member member) {
        var kinds = new HashSet<String>();
        member.desks()
                .getOrDefault("world", Set.of())
                .forEach(role -> kinds.add(role.name().toLowerCase(Locale.ROOT)));
        member.roles().forEach(role -> kinds.add(role.name().toLowerCase(Locale.ROOT)));
        if (member.name().equals("rhea")) {
            kinds.add("writer");
            if (story.submittedBy() != null) {
                kinds.add("submitter");
            }
        }
        if (member.name().equals(story.assignee())) {
            kinds.add("assignee");
        }
        if (member.isClock()) {
            kinds.add("clock");
        }
        return kinds;
    }

    private static Set<String> standings(Story story) {
        var standings = new HashSet<String>();
        standings.add(story.wasEverLive() ? "ever-live" : "never-live");
        if (story.live() != null) {
            standings.add("live");
        }
        if (story.debt() != null) {
            standings.add("debt");
        }
        return standings;
    }
}
