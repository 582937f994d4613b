package stet.race;

import static stet.newsroom.Staff.CARLA;
import static stet.newsroom.Staff.EDNA;

import java.util.List;
import java.util.Map;
import stet.newsroom.Desk;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Staff;

/** What is asked of something else than the story and reaches it all the same: its package, a task, the wire. */
final class Elsewhere {
    private static final String PACKAGES = "/api/packages";
    private static String wireToken = "";

    private Elsewhere() {}

    static Reply packages(Subject story) {
        var body = Map.of("name", "Two", "stories", List.of(part(story), part(story.sibling())), "slot", Subject.SLOT);
        return Reply.of(
                story.line(EDNA, "POST", PACKAGES, body), desk(story, EDNA).post(PACKAGES, body));
    }

    static Reply movesPackage(Subject story) {
        var path = PACKAGES + "/" + story.pack() + "/slot";
        var body = Map.of("slot", Subject.LATER);
        return Reply.of(story.line(EDNA, "PUT", path, body), desk(story, EDNA).put(path, body));
    }

    static Reply cancelsPackage(Subject story) {
        var path = PACKAGES + "/" + story.pack() + "?reason=Not%20yet.";
        return Reply.of(story.line(EDNA, "DELETE", path, ""), desk(story, EDNA).delete(path));
    }

    static Reply seesToTheTask(Subject story) {
        var task = story.floor().database().text("select id from task where story = ?", story.uuid());
        var path = "/api/tasks/" + task + "/done";
        var body = Map.of("how", "Told the desk.");
        return Reply.of(
                story.line(CARLA, "POST", path, body), desk(story, CARLA).post(path, body));
    }

    static Reply killsNamed(Subject story) {
        return says(story, story.named().again("2").with("pubstatus", "canceled"));
    }

    static Reply killsWords(Subject story) {
        return says(story, story.taken().again("2").with("pubstatus", "canceled"));
    }

    static Reply changesWords(Subject story) {
        return says(story, story.taken().again("2").with("body_text", Invented.words(30)));
    }

    static Reply reinstates(Subject story) {
        var path = "/api/wire/items/" + story.item() + "/reinstatement";
        var body = Map.of("reason", "The agency says that it stands.");
        return Reply.of(
                story.line(CARLA, "POST", path, body), desk(story, CARLA).post(path, body));
    }

    /** The wire moves an item. */
    static Reply says(Subject story, Moved item) {
        return Reply.of(
                "the wire POST /api/wire/items " + item.json(),
                Desk.withToken(story.floor().service(), wireToken()).post("/api/wire/items", item.json()));
    }

    private static Map<String, ?> part(Subject story) {
        return Map.of("id", story.id(), "version", story.version());
    }

    private static Desk desk(Subject story, Staff who) {
        return Desk.of(story.floor().service(), who);
    }

    /** One for all that it moves. */
    private static synchronized String wireToken() {
        if (wireToken.isEmpty()) {
            wireToken = Staff.wireFeedToken();
        }
        return wireToken;
    }
}
