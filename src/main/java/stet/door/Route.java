package stet.door;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** How a route may answer, told from what it is; the fuzzed requests hold the service to it. */
record Route(HttpMethod method, String path, boolean takesABody, boolean takesATag, boolean isAList) {
    private static final Set<String> ANSWERED_WITH_200 =
            Set.of("/api/credit-checks", "/api/tasks/{task}/done", "/api/wire/items/batch");
    private static final Map<Integer, String> SAID = Map.ofEntries(
            Map.entry(200, "Done, or found."),
            Map.entry(201, "Made."),
            Map.entry(202, "Taken up; it goes on."),
            Map.entry(204, "Gone, or undone."),
            Map.entry(301, "It has another address now."),
            Map.entry(304, "As the reader has it."),
            Map.entry(400, "The request cannot be read."),
            Map.entry(401, "No valid token."),
            Map.entry(403, "The role does not allow it, or these eyes are not fresh."),
            Map.entry(404, "There is no such thing, or none that the caller may know of."),
            Map.entry(406, "None of the accepted media types is to be had."),
            Map.entry(409, "Not as things stand."),
            Map.entry(410, "It was public and is not."),
            Map.entry(412, "The entity tag is not the newest."),
            Map.entry(413, "The body is too large."),
            Map.entry(414, "The address is too long."),
            Map.entry(415, "The route does not take that media type."),
            Map.entry(422, "A field or a guard refuses."),
            Map.entry(423, "Somebody else is writing."),
            Map.entry(428, "The entity tag is missing."),
            Map.entry(431, "There are too many headers, or they are too long."),
            Map.entry(429, "Too many requests of this member."),
            Map.entry(503, "Not now; Retry-After says when."));

    static String said(int status) {
        return String.valueOf(SAID.get(status));
    }

    boolean isIdempotent() {
        return method == HttpMethod.POST
                && (isUnder("/api/stories") || isUnder("/api/packages") || isUnder("/api/tasks"));
    }

    /** Stories are read and written by their versions, and what is live is kept by readers. */
    boolean answersWithATag() {
        return takesATag
                || path.equals("/api/stories/{id}")
                || path.equals("/api/stories/{id}/lock")
                || path.equals("/live/stories/{slug}")
                || (path.equals("/api/stories") && method == HttpMethod.POST);
    }

    List<Integer> successes() {
        if (method == HttpMethod.POST && (path.equals("/api/wire/items") || path.equals("/api/audit/checkpoints"))) {
            return List.of(200, 201);
        }
        if (path.equals("/api/audit/verification")) {
            return List.of(200, 202);
        }
        if (path.equals("/live/stories/{slug}")) {
            return List.of(200, 301, 304);
        }
        if (method == HttpMethod.DELETE) {
            return List.of(204);
        }
        return List.of(method == HttpMethod.POST && !ANSWERED_WITH_200.contains(path) ? 201 : 200);
    }

    /** Each status with what it means. */
    Map<Integer, String> refusals() {
        var refusals = new TreeMap<Integer, String>();
        add(refusals, 400, 406, 414, 431, 503);
        if (isUnder("/api")) {
            add(refusals, 401, 403, 429);
        }
        if (path.contains("{") || path.equals("/api/calendar/feed") || isIdempotent()) {
            add(refusals, 404);
        }
        if (takesABody) {
            add(refusals, 413, 415, 422);
        }
        if (isUnder("/api/calendar/feeds")) {
            add(refusals, 422);
        }
        if (changesAStory()) {
            add(refusals, 409, 422, 423);
        }
        if (takesATag || isUnder("/api/packages")) {
            add(refusals, 412, 428);
        }
        if (path.equals("/api/audit/export")) {
            add(refusals, 404);
        }
        if (isUnder("/live/stories")) {
            add(refusals, 410);
        }
        return refusals;
    }

    private boolean changesAStory() {
        return method != HttpMethod.GET
                && (isUnder("/api/stories") || isUnder("/api/packages") || isUnder("/api/tasks"));
    }

    private boolean isUnder(String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static void add(Map<Integer, String> refusals, int... statuses) {
        for (int status : statuses) {
            refusals.put(status, said(status));
        }
    }
}
