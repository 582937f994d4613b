package stet.journey;

import static stet.newsroom.Staff.RHEA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import stet.newsroom.Answer;
import stet.newsroom.Filed;
import stet.newsroom.Invented;

/** An item of an agency, of which it says more later. */
final class SpokenItem {
    private final String uri = "urn:valdora:" + UUID.randomUUID();
    private final String file = "valdora-" + UUID.randomUUID() + ".jpg";
    private final UsedAs how;
    private final Function<Map<String, Object>, Answer> feed;
    private final String before = Invented.words(15);
    private final String after = Invented.words(15);
    private final String elsewhere = Invented.words(30);

    private SpokenItem(UsedAs how, Function<Map<String, Object>, Answer> feed) {
        this.how = how;
        this.feed = feed;
    }

    /** @param feed sends a body to the wire */
    static SpokenItem of(UsedAs how, Function<Map<String, Object>, Answer> feed) {
        var item = new SpokenItem(how, feed);
        feed.apply(item.message("1", "2026-11-20T11:00:00Z", item.text(" and 12 people were hurt ")))
                .is(201);
        return item;
    }

    String uri() {
        return uri;
    }

    /** What the story says that uses it. */
    Map<String, Object> copy() {
        var copy = new HashMap<String, Object>();
        copy.put("headline", "Ferry adrift");
        copy.put("body", (how == UsedAs.WORDS ? "<p>" + used() + "</p>" : "") + "<p>" + Invented.words(60) + "</p>");
        if (how == UsedAs.WORDS) {
            copy.put("byline", "Staff and AFP");
            copy.put("creditLine", "With reporting by AFP");
        }
        if (how == UsedAs.PICTURE) {
            copy.put("pictures", List.of(Map.of("title", "", "caption", "", "credit", "AFP", "fileName", file)));
        }
        return copy;
    }

    /** A member tells what the words do not. */
    void usedBy(Filed story) {
        if (how == UsedAs.NAMED || how == UsedAs.COPIED) {
            story.desk(RHEA)
                    .post(story.path() + "/sources", Map.of("item", uri, "asCopy", how == UsedAs.COPIED))
                    .is(201);
        }
        if (how == UsedAs.COPIED) {
            var copy = new HashMap<String, Object>();
            copy.put("headline", "Ferry adrift");
            copy.put("byline", "By AFP");
            copy.put("body", "<p>" + used() + "</p><p>" + elsewhere + "</p>");
            story.writes(RHEA, copy).is(200);
        }
    }

    void says(WireSays what, WireSays.Form form) {
        var same = text(" and 12 people were hurt ");
        switch (what) {
            case KILL, WITHHOLD -> takeBack(what, form);
            case KILL_AND_USABLE, REINSTATED -> {
                takeBack(WireSays.KILL, form);
                send(message("3", "2026-11-20T13:00:00Z", same));
            }
            case EMBARGO -> send(with(message("2", "2026-11-20T12:00:00Z", same), "embargoed", "2099-01-01T00:00:00Z"));
            case TERMS -> send(with(message("2", "2026-11-20T12:00:00Z", same), "expires", "2026-11-21T00:00:00Z"));
            case NUMBER -> correct(text(" and 14 people were hurt "));
            case NEGATION -> correct(text(" and 12 people were not hurt "));
            case DROPPED -> correct(text(" "));
            case ELSEWHERE -> correct(same.replace(elsewhere, Invented.words(30)));
        }
    }

    private void takeBack(WireSays what, WireSays.Form form) {
        boolean kill = what == WireSays.KILL;
        var notice = message(form.version(), "2026-11-20T12:00:00Z", "");
        switch (form) {
            case SIGNAL -> {
                notice.put("versioncreated", "2026-11-20T11:00:00Z");
                notice.put("signals", List.of(kill ? "kill" : "withhold"));
            }
            case NONE -> {
                notice.remove("version");
                notice.remove("versioncreated");
                notice.put("pubstatus", kill ? "canceled" : "withheld");
            }
            default -> notice.put("pubstatus", kill ? "canceled" : "withheld");
        }
        send(notice);
    }

    private void correct(String text) {
        send(message("2", "2026-11-20T12:00:00Z", text));
    }

    private void send(Map<String, Object> message) {
        feed.apply(message).is(201);
    }

    private static Map<String, Object> with(Map<String, Object> message, String field, String value) {
        message.put(field, value);
        return message;
    }

    private String used() {
        return before + " and 12 people were hurt " + after;
    }

    private String text(String between) {
        return before + between + after + "\n" + elsewhere;
    }

    private Map<String, Object> message(String version, String created, String text) {
        var message = new HashMap<String, Object>();
        message.put("uri", uri);
        message.put("version", version);
        message.put("versioncreated", created);
        message.put("pubstatus", "usable");
        message.put("headline", "Ferry adrift off Valdora");
        message.put("infosource", List.of(Map.of("name", "AFP")));
        if (how == UsedAs.PICTURE) {
            message.put("type", "picture");
            message.put("description_text", text);
            message.put("renditions", Map.of("main", Map.of("href", "https://pictures.example/" + file)));
        } else {
            message.put("type", "text");
            message.put("body_text", text);
        }
        return message;
    }
}
