package stet.bench.drill;

import java.util.List;
import java.util.Map;

/** What AFP sends of an item, as ninjs. */
final class WireMessage {
    private WireMessage() {}

    /** @param version below ten; the later it is, the later it was made */
    static Map<String, Object> of(String uri, int version, String status, String body) {
        return Map.of(
                "uri",
                uri,
                "type",
                "text",
                "version",
                Integer.toString(version),
                "versioncreated",
                "2026-11-20T1%d:00:00Z".formatted(version),
                "pubstatus",
                status,
                "headline",
                "Ferry adrift off Valdora",
                "infosource",
                List.of(Map.of("name", "AFP")),
                "body_text",
                body);
    }
}
