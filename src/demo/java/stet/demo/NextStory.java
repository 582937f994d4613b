package stet.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The story that goes out next, so that whoever looks at the demo sees the clock at work. */
record NextStory(String slug, Instant at) {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Somebody who reads every desk's stories and leaves no trace by it. */
    private static final String READER = "lena";

    /** What is due soon; else an editor schedules an approved story; none where no story is approved. */
    static Optional<NextStory> of(Requests requests, List<DemoStaff.Member> staff) {
        return stories(requests, "SCHEDULED")
                .map(story -> new NextStory(
                        story.path("slug").asText(),
                        Instant.parse(story.path("slot").path("at").asText())))
                .filter(story -> story.at().isBefore(Instant.now().plus(SOON)))
                .findFirst()
                .or(() -> stories(requests, "APPROVED")
                        .filter(story -> wouldGoOut(requests, story))
                        .findFirst()
                        .map(story -> scheduled(requests, staff, story)));
    }

    private static boolean wouldGoOut(Requests requests, JsonNode story) {
        var guards = "/api/stories/%s/guards".formatted(story.path("id").asText());
        return requests.get(READER, guards).path("wouldPublish").asBoolean();
    }

    private static NextStory scheduled(Requests requests, List<DemoStaff.Member> staff, JsonNode story) {
        var desk = story.path("desk").asText();
        var editor = staff.stream()
                .filter(member -> member.edits(desk))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody edits at the desk " + desk));
        var at = Instant.now().plus(AHEAD);
        var body = JsonNodeFactory.instance.objectNode().put("transition", "schedule");
        body.putObject("slot").put("at", at.toString());
        requests.write(editor.user(), "POST", "/api/stories/" + story.path("id").asText(), "/transitions", body);
        return new NextStory(story.path("slug").asText(), at);
    }

    private static Stream<JsonNode> stories(Requests requests, String stage) {
        var found = requests.get(READER, "/api/stories?limit=100&stage=" + stage);
        return StreamSupport.stream(found.path("items").spliterator(), false);
    }
}
