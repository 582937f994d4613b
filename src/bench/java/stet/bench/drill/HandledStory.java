package stet.bench.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import stet.bench.Staff;
import stet.newsroom.Answer;
import stet.newsroom.Desk;

/** A story of the world desk that the drill's people take on by way of one node or another. */
record HandledStory(House house, String id) {
    /** Rhea files it. */
    static HandledStory filed(House house, String node, String slug, Map<String, String> copy) {
        var story = Map.of("slug", slug, "desk", "world", "copy", copy);
        var filed = house.desk(node, Staff.RHEA).post("/api/stories", story).is(201);
        return new HandledStory(house, filed.json().path("id").asText());
    }

    String path() {
        return "/api/stories/" + id;
    }

    JsonNode seen(String node) {
        return house.desk(node, Staff.EDNA).get(path()).is(200).json();
    }

    /** Of somebody who has read the newest version. */
    Desk desk(String node, Staff who) {
        var desk = house.desk(node, who);
        return desk.with("If-Match", desk.get(path()).header("ETag"));
    }

    Answer tries(String node, Staff who, String transition, Map<String, ?> details) {
        return asks(desk(node, who), transition, details);
    }

    Answer tries(String node, Staff who, String transition) {
        return tries(node, who, transition, Map.of());
    }

    /** From a desk that has read it some time ago. */
    Answer asks(Desk desk, String transition, Map<String, ?> details) {
        var body = new HashMap<String, Object>(details);
        body.put("transition", transition);
        return desk.post(path() + "/transitions", body);
    }

    HandledStory does(String node, Staff who, String transition) {
        tries(node, who, transition).is(201);
        return this;
    }

    HandledStory isInEdit(String node) {
        return does(node, Staff.RHEA, "submit").does(node, Staff.EDNA, "claim");
    }

    /** Whether its credit report has a finding of one of these codes. */
    boolean isReported(String node, String codes) {
        for (var finding : house.desk(node, Staff.EDNA)
                .get(path() + "/credit-report")
                .is(200)
                .json()
                .path("findings")) {
            if (finding.path("code").asText().matches(codes)) {
                return true;
            }
        }
        return false;
    }
}
