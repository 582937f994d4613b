package stet.newsroom;

import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.RHEA;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A scene in which a story uses an item of AFP's, and the wire says more of it. */
public abstract class WireScene extends Scene {
    protected final String words = Invented.words(30);
    protected final Moved item = Moved.by("AFP", words + "\n" + Invented.words(30));

    protected Filed approved() {
        return files(RHEA, "world", copy(words)).isApproved();
    }

    protected Map<String, Object> copy(String text) {
        var copy = new HashMap<String, Object>();
        copy.put("headline", "Ferry adrift");
        copy.put("body", "<p>" + text + "</p><p>" + Invented.words(60) + "</p>");
        copy.put("byline", "Staff and AFP");
        copy.put("creditLine", "With reporting by AFP");
        return copy;
    }

    protected void moves(Moved moved) {
        withToken(Staff.wireFeedToken()).post("/api/wire/items", moved.json()).is(201);
    }

    protected List<String> openHolds(Filed story) {
        return StreamSupport.stream(story.seenBy(CARLA).path("holds").spliterator(), false)
                .map(hold -> hold.path("id").asText())
                .toList();
    }

    protected List<JsonNode> tasks(Filed story) {
        var tasks = as(CARLA).get("/api/tasks?limit=100").is(200).json();
        return StreamSupport.stream(tasks.path("items").spliterator(), false)
                .filter(task -> task.path("story").asText().equals(story.id()))
                .toList();
    }
}
