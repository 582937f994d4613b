package stet.bench;

import static stet.bench.Staff.EDNA;
import static stet.bench.Staff.OMAR;
import static stet.bench.Staff.THEO;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** A desk that takes one story after another from nothing to the public. Filing counts as a transition too. */
public final class WholePath implements Client {
    private static final Staff WRITER = OMAR;
    private static final String SCHEDULE = "schedule";
    private static final List<Step> STEPS = List.of(
            Step.of(WRITER, "submit"),
            Step.of(EDNA, "claim"),
            Step.of(EDNA, "sign-off"),
            Step.of(THEO, "approve"),
            new Step(EDNA, SCHEDULE, ",\"slot\":{\"at\":\"%s\"}"),
            new Step(EDNA, "unschedule", ",\"reason\":\"The council has moved its vote.\""),
            Step.of(EDNA, "publish"));
    private static final int SLOTS = 600;

    private final Tokens tokens;
    private final Line line;
    private FiledStory story;
    private int done = STEPS.size();
    private int filed;

    private WholePath(Tokens tokens, Line line) {
        this.tokens = tokens;
        this.line = line;
    }

    static List<Client> by(int clients, Tokens tokens, int port) throws IOException {
        return Line.to(port, clients).stream()
                .<Client>map(line -> new WholePath(tokens, line))
                .toList();
    }

    /** A story that uses a wire item, taken as far as its slot. */
    public static FiledStory scheduled(String uri, Instant slot, Tokens tokens, Line line) throws IOException {
        var story = FiledStory.by(tokens.of(WRITER), line);
        story.uses(uri, tokens.of(WRITER), line);
        return scheduled(story, slot, tokens, line);
    }

    /** A story, taken as far as its slot. */
    public static FiledStory scheduled(Instant slot, Tokens tokens, Line line) throws IOException {
        return scheduled(FiledStory.by(tokens.of(WRITER), line), slot, tokens, line);
    }

    private static FiledStory scheduled(FiledStory story, Instant slot, Tokens tokens, Line line) throws IOException {
        for (var step : STEPS) {
            story.make(step.body(slot), tokens.of(step.by()), line);
            if (step.transition().equals(SCHEDULE)) {
                return story;
            }
        }
        throw new IllegalStateException("The path does not lead to " + SCHEDULE);
    }

    /** In the order in which they are made. */
    static List<String> transitions() {
        return Stream.concat(Stream.of("create"), STEPS.stream().map(Step::transition))
                .toList();
    }

    @Override
    public void act() throws IOException {
        if (done == STEPS.size()) {
            story = FiledStory.by(tokens.of(WRITER), line);
            filed++;
            done = 0;
            return;
        }
        var step = STEPS.get(done);
        story.make(step.body(slot()), tokens.of(step.by()), line);
        done++;
    }

    @Override
    public void close() throws IOException {
        line.close();
    }

    /** A full minute tomorrow, shared with other stories as slots are. */
    private Instant slot() {
        return Instant.now()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(1, ChronoUnit.DAYS)
                .plus(filed % SLOTS, ChronoUnit.MINUTES);
    }

    /** @param details what goes with the transition; {@code %s} stands for a slot */
    private record Step(Staff by, String transition, String details) {
        static Step of(Staff by, String transition) {
            return new Step(by, transition, "");
        }

        String body(Instant slot) {
            return "{\"transition\":\"%s\"%s}".formatted(transition, details.formatted(slot));
        }
    }
}
