package stet.newsroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An item that an agency moves: ninjs, as a feed sends it. */
public final class Moved {
    private final Map<String, Object> item = new HashMap<>();

    private Moved() {}

    public static Moved by(String agency, String text) {
        return new Moved()
                .with("uri", "urn:valdora:" + UUID.randomUUID())
                .with("type", "text")
                .with("version", "1")
                .with("versioncreated", "2026-11-20T11:00:00Z")
                .with("pubstatus", "usable")
                .with("headline", "Ferry adrift off Valdora")
                .with("infosource", List.of(Map.of("name", agency)))
                .with("body_text", text);
    }

    public Moved with(String field, Object value) {
        item.put(field, value);
        return this;
    }

    /** The same item again, an hour later. */
    public Moved again(String version) {
        var later = new Moved();
        later.item.putAll(item);
        return later.with("version", version).with("versioncreated", "2026-11-20T12:00:00Z");
    }

    public String uri() {
        return String.valueOf(item.get("uri"));
    }

    public Map<String, Object> json() {
        return item;
    }
}
