package stet.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import stet.newsroom.Desk;
import stet.newsroom.Staff;

/**
 * What came of two acts: both answers, the story afterwards, and what its book says was done and refused. Two outcomes are equal
 * where nobody in the newsroom could tell them apart but by times and names made up for the story.
 */
record Outcome(String first, String second, String state, List<String> done, List<String> refused) {
    private static final List<String> PLAIN = List.of(
            "stage",
            "version",
            "assignee",
            "submittedBy",
            "writers",
            "changedAs",
            "correctionSeq",
            "correctionKind",
            "publicNotice",
            "slot",
            "failAfterMinutes");
    private static final List<String> THERE =
            List.of("firstLiveAt", "liveAt", "inPackage", "failure", "debt", "lateSeconds");

    /** @param isUsed whether the stories use items of the wire, so that guards ask what it says of them */
    static Outcome of(Subject story, Reply first, Reply second, boolean isUsed) {
        var done = new ArrayList<String>();
        var refused = new ArrayList<String>();
        for (var id : story.ids()) {
            for (var entry : story.floor().database().rows(Retold.BOOK, id)) {
                if (Objects.equals(entry.get("outcome"), "DONE")) {
                    done.add("%s by %s: %s to %s"
                            .formatted(
                                    entry.get("action"),
                                    entry.get("actor_name"),
                                    entry.get("from_stage"),
                                    entry.get("to_stage")));
                } else {
                    refused.add("%s of %s: %s"
                            .formatted(entry.get("action"), entry.get("actor_name"), entry.get("details")));
                }
            }
        }
        // The note of a refusal comes after the answer's own transaction, and may come after the other's.
        refused.sort(null);
        return new Outcome(first.inShort(), second.inShort(), state(story, isUsed), done, refused);
    }

    private static String state(Subject story, boolean asksTheWire) {
        var desk = Desk.of(story.floor().service(), Staff.CARLA);
        var state = new StringBuilder();
        for (var id : story.ids()) {
            var path = "/api/stories/" + id;
            state.append(inShort(desk.get(path).is(200).json()));
            if (asksTheWire) {
                state.append(guards(desk.get(path + "/guards").is(200).json()));
            }
        }
        if (!story.pack().isEmpty()) {
            state.append(story.floor()
                    .database()
                    .rows(
                            "select state, slot_at < now() as past, ended_at is null as open from story_package where id = ?",
                            UUID.fromString(story.pack())));
        }
        return state.toString();
    }

    private static String inShort(JsonNode story) {
        var shown = new TreeMap<String, Object>();
        PLAIN.forEach(field -> shown.put(field, story.path(field)));
        THERE.forEach(field -> shown.put(field, story.hasNonNull(field)));
        shown.put("expiry", story.at("/expiry/notice"));
        shown.put("embargo", story.hasNonNull("embargo") ? story.at("/embargo/indefinite") : "none");
        shown.put("lock", story.at("/lock/holder"));
        shown.put("approval", story.at("/approval/by"));
        shown.put(
                "head",
                story.at("/head/number") + " " + story.at("/head/copy/headline") + " "
                        + story.at("/head/copy/creditLine"));
        shown.put("live", story.at("/live/number"));
        shown.put(
                "holds",
                StreamSupport.stream(story.path("holds").spliterator(), false)
                        .map(hold -> hold.path("kind").asText() + " by "
                                + hold.path("setBy").asText())
                        .toList());
        return shown.toString();
    }

    private static List<String> guards(JsonNode guards) {
        return StreamSupport.stream(guards.path("refusals").spliterator(), false)
                .map(reason -> reason.path("code").asText())
                .sorted()
                .toList();
    }

    @Override
    public String toString() {
        return "%n      %s | %s%n      %s%n      done: %s%n      refused: %s"
                .formatted(first, second, state, done, refused);
    }
}
