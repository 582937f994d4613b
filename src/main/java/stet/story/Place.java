package stet.story;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** Where a transition starts: some stages, and what else must be true of the story there. */
public final class Place {
    private final Set<Stage> stages;
    private final Set<Standing> standings;

    private Place(Set<Stage> stages, Set<Standing> standings) {
        this.stages = stages;
        this.standings = standings;
    }

    /** What a story may have behind it, beside its stage. */
    public enum Standing {
        LIVE("with a live revision", Story::isLive),
        EVER_LIVE("that was ever live", Story::wasEverLive),
        NEVER_LIVE("never live", story -> !story.wasEverLive()),
        IN_DEBT("with a debt", Story::isInDebt);

        private final String words;
        private final Predicate<Story> holds;

        Standing(String words, Predicate<Story> holds) {
            this.words = words;
            this.holds = holds;
        }

        public String words() {
            return words;
        }
    }

    static Place nowhere() {
        return new Place(EnumSet.noneOf(Stage.class), EnumSet.noneOf(Standing.class));
    }

    static Place anywhere() {
        return new Place(EnumSet.allOf(Stage.class), EnumSet.noneOf(Standing.class));
    }

    static Place from(Stage... stages) {
        var set = EnumSet.noneOf(Stage.class);
        set.addAll(Arrays.asList(stages));
        return new Place(set, EnumSet.noneOf(Standing.class));
    }

    Place but(Stage not) {
        var fewer = EnumSet.copyOf(stages);
        fewer.remove(not);
        return new Place(fewer, standings);
    }

    Place live() {
        return and(Standing.LIVE);
    }

    Place everLive() {
        return and(Standing.EVER_LIVE);
    }

    Place neverLive() {
        return and(Standing.NEVER_LIVE);
    }

    Place inDebt() {
        return and(Standing.IN_DEBT);
    }

    Ways by(Who... who) {
        return Ways.of(this, who);
    }

    boolean holds(Story story) {
        return stages.contains(story.stage()) && standings.stream().allMatch(standing -> standing.holds.test(story));
    }

    /** In the order of the path. */
    public Set<Stage> stages() {
        return Set.copyOf(stages).isEmpty() ? Set.of() : EnumSet.copyOf(stages);
    }

    public Set<Standing> standings() {
        return standings.isEmpty() ? Set.of() : EnumSet.copyOf(standings);
    }

    private Place and(Standing more) {
        var all = EnumSet.of(more);
        all.addAll(standings);
        return new Place(stages, all);
    }
}
