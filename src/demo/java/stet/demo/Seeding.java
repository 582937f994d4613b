package stet.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Plays the script over the API, as the staff themselves would: nothing is done that the newsroom's rules do not allow. */
final class Seeding {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Requests requests;

    Seeding(Requests requests) {
        this.requests = requests;
    }

    /** Returns once every story stands where the script leaves it. */
    void play(List<Script.Story> script) {
        var filed = new LinkedHashMap<Script.Story, String>();
        script.forEach(story -> filed.put(story, play(story)));
        filed.forEach(this::awaitEnd);
    }

    private String play(Script.Story story) {
        var sent = JSON.objectNode().put("slug", story.slug()).put("desk", story.desk());
        sent.set("copy", story.copy());
        var path = "/api/stories/"
                + requests.post(story.by(), "/api/stories", sent).path("id").asText();
        story.path().forEach(step -> act(path, step));
        return path;
    }

    private void act(String path, Script.Step step) {
        var deed = Deed.of(step.does());
        if (deed.isPresent()) {
            var body = deed.get() == Deed.SAVE ? rewritten(path, step) : step.with();
            requests.write(step.by(), deed.get().method(), path, deed.get().part(), body);
        } else {
            var body = step.with().deepCopy().put("transition", step.does());
            if (body.get("slot") instanceof ObjectNode slot) {
                body.set("slot", moment(slot));
            }
            requests.write(step.by(), "POST", path, "/transitions", body);
        }
    }

    /** The copy as it stands, with the fields that the step names. */
    private ObjectNode rewritten(String path, Script.Step step) {
        ObjectNode copy =
                requests.get(step.by(), path).path("head").path("copy").deepCopy();
        return copy.setAll(step.with());
    }

    /** The script knows no dates: a slot is so long after now, or at a time of tomorrow in a zone. */
    private static ObjectNode moment(ObjectNode slot) {
        if (slot.has("in")) {
            var at = Instant.now().plus(Duration.parse(slot.path("in").asText()));
            return JSON.objectNode().put("at", at.toString());
        }
        var zone = slot.path("zone").asText();
        var tomorrow = LocalDate.now(ZoneId.of(zone)).plusDays(1);
        return JSON.objectNode()
                .put("local", tomorrow + "T" + slot.path("tomorrow").asText())
                .put("zone", zone);
    }

    private void awaitEnd(Script.Story story, String path) {
        var end = Instant.now().plus(PATIENCE);
        var stage = stage(story, path);
        while (!stage.equals(story.ends())) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(
                        "%s stands at %s and should at %s.".formatted(story.slug(), stage, story.ends()));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            stage = stage(story, path);
        }
    }

    private String stage(Script.Story story, String path) {
        return requests.get(story.by(), path).path("stage").asText();
    }
}
