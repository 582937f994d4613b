package stet.newsroom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** A story in a scene: whoever acts on it has read it just before. */
public final class Filed {
    private final Scene scene;
    private final String id;

    Filed(Scene scene, String id) {
        this.scene = scene;
        this.id = id;
    }

    public String id() {
        return id;
    }

    public String path() {
        return "/api/stories/" + id;
    }

    public JsonNode seenBy(Staff who) {
        return scene.as(who).get(path()).is(200).json();
    }

    public String stage() {
        return scene.as(Staff.LENA).get(path()).is(200).json().path("stage").asText();
    }

    public String slug() {
        return scene.as(Staff.LENA).get(path()).is(200).json().path("slug").asText();
    }

    /** The desk of somebody who has read the story's newest version. */
    public Desk desk(Staff who) {
        return scene.as(who).with("If-Match", tag());
    }

    public String tag() {
        return scene.as(Staff.LENA).get(path()).header("ETag");
    }

    public Answer tries(Staff who, String transition, Map<String, ?> details) {
        var body = new HashMap<String, Object>(details);
        body.put("transition", transition);
        return desk(who).post(path() + "/transitions", body);
    }

    public Answer tries(Staff who, String transition) {
        return tries(who, transition, Map.of());
    }

    /** Makes the transition; fails the scene when it is refused. */
    public Filed does(Staff who, String transition, Map<String, ?> details) {
        tries(who, transition, details).is(201);
        return this;
    }

    public Filed does(Staff who, String transition) {
        return does(who, transition, Map.of());
    }

    public Answer writes(Staff who, Map<String, ?> copy) {
        return desk(who).put(path() + "/copy", copy);
    }

    /** From DRAFT to APPROVED: Rhea submits, Edna edits and signs off, Theo approves. */
    public Filed isApproved() {
        return does(Staff.RHEA, "submit")
                .does(Staff.EDNA, "claim")
                .does(Staff.EDNA, "sign-off")
                .does(Staff.THEO, "approve");
    }
}
