package stet.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story as its book tells it, entry by entry, and as its row has it. It knows what each act means from the documentation, and
 * uses none of the code that wrote either.
 */
final class Retold {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final DateTimeFormatter TO_THE_MICROSECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    static final String BOOK = """
            select n, action, outcome, from_stage, to_stage, actor_name, actor_kind, revision, reason, details
            from trail where book = ? order by n
            """;

    private static final String ROW = """
            select stage, version, head_hash as copy, assignee, correction_kind as kind, package as pack, public_notice as notice,
                to_char(slot_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as slot,
                to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as expiry,
                coalesce(embargo ->> 'until', case when embargo is not null then 'indefinite' end) as embargo,
                (select string_agg(h.value ->> 'id', ' ' order by h.value ->> 'id')
                    from jsonb_array_elements(holds) h where h.value ->> 'releasedAt' is null) as holds
            from story where id = ?
            """;

    /** What changes nothing that an entity tag stands for. */
    private static final Set<String> ASIDE =
            Set.of("LOCK", "UNLOCK", "BREAK_LOCK", "NOTE", "TASK_DONE", "NOTICE", "READ");

    private static final Set<String> TAKE_DOWN = Set.of("WITHDRAW", "EXPIRE", "KILL");
    private static final Set<String> CHECKED = Set.of("CREDIT_CHECK", "APPROVED", "SCHEDULED", "PUBLISH_FAILED");

    private final Map<String, @Nullable String> told = new TreeMap<>();
    private final TreeSet<String> holds = new TreeSet<>();
    private int version;

    private Retold() {
        for (var field :
                new String[] {"stage", "copy", "assignee", "kind", "pack", "notice", "slot", "expiry", "embargo"}) {
            told.put(field, null);
        }
    }

    /** How row and book differ; nothing where the one follows from the other. The clock or the wire may write in between. */
    static String difference(String story, Database database) {
        var difference = differenceNow(story, database);
        return difference.isEmpty() ? difference : differenceNow(story, database);
    }

    private static String differenceNow(String story, Database database) {
        var retold = new Retold();
        for (var entry : database.rows(BOOK, story)) {
            if (Objects.equals(entry.get("outcome"), "DONE")) {
                var stage = retold.told.get("stage");
                if (stage != null && !stage.equals(entry.get("from_stage"))) {
                    return "entry %s begins at %s, and the one before it ended at %s"
                            .formatted(entry.get("n"), entry.get("from_stage"), stage);
                }
                retold.goOn(entry);
            }
        }
        retold.told.put("holds", retold.holds.isEmpty() ? null : String.join(" ", retold.holds));
        retold.told.put("version", String.valueOf(retold.version));
        var row = new TreeMap<>(database.rows(ROW, UUID.fromString(story)).get(0));
        return row.equals(retold.told) ? "" : "the book tells " + retold.told + " and the row is " + row;
    }

    private void goOn(Map<String, String> entry) {
        var action = Objects.requireNonNull(entry.get("action"));
        var details = json(Objects.requireNonNull(entry.get("details")));
        var at = entry.get("from_stage");
        told.put("stage", entry.get("to_stage"));
        told.put("copy", entry.get("revision"));
        version += moves(action, Objects.requireNonNull(entry.get("actor_kind")), at) ? 1 : 0;
        switch (action) {
            case "RETURN" -> told.put("assignee", text(details, "assignee"));
            case "CLAIM" -> told.put("assignee", entry.get("actor_name"));
            case "ASSIGN" -> told.put("assignee", text(details, "assignee"));
            case "HOLD" -> holds.add(String.valueOf(text(details, "hold")));
            case "RELEASE" -> holds.remove(text(details, "hold"));
            case "EMBARGO" -> told.put("embargo", details.has("until") ? text(details, "until") : "indefinite");
            case "LIFT" -> told.put("embargo", null);
            case "EXPIRY" -> told.put("expiry", moment(text(details, "at")));
            case "KEEP" -> told.put("expiry", null);
            case "CORRECT", "CORRECT_AS" -> told.put("kind", text(details, "kind"));
            case "DISCARD" -> told.put("kind", null);
            case "NOTICE_CHANGED" -> told.put("notice", text(details, "notice"));
            case "SCHEDULE", "RESCHEDULE" -> {
                told.put("slot", moment(details.path("slot").path("at").asText()));
                told.put("pack", text(details, "package"));
            }
            case "UNSCHEDULE", "FAIL" -> isFree();
            case "PUBLISH", "RUSH", "PUT_BACK" -> {
                isFree();
                told.put("kind", null);
                told.put("notice", null);
            }
            default -> {}
        }
        if (TAKE_DOWN.contains(action)) {
            isFree();
            told.put("notice", text(details, "notice"));
            told.put("expiry", null);
            told.put("kind", Objects.equals(told.get("kind"), "CORRECTION") ? "CORRECTION" : null);
        }
    }

    private static boolean moves(String action, String actor, @Nullable String at) {
        if (action.equals("SOURCE")) {
            return !actor.equals("WIRE");
        }
        return action.equals("MARK") ? at != null && CHECKED.contains(at) : !ASIDE.contains(action);
    }

    private void isFree() {
        told.put("slot", null);
        told.put("pack", null);
    }

    private static @Nullable String text(JsonNode details, String field) {
        return details.has(field) ? details.path(field).asText() : null;
    }

    /** As the database writes it. */
    private static String moment(@Nullable String at) {
        return TO_THE_MICROSECOND.format(Instant.parse(String.valueOf(at)));
    }

    private static JsonNode json(String details) {
        try {
            return JSON.readTree(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(details, e);
        }
    }
}
