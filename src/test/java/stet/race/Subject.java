package stet.race;

import static stet.newsroom.Staff.RHEA;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import stet.newsroom.Answer;
import stet.newsroom.Desk;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.Staff;
import stet.publication.ClockInHand;
import stet.race.Need.When;

/** A story made ready for two, and all that their requests have to name. What is sent carries the entity tag of that moment. */
final class Subject {
    static final Map<String, String> SLOT = Map.of("at", inHours(3));
    static final Map<String, String> LATER = Map.of("at", inHours(4));
    static final Map<String, String> GONE = Map.of("reason", "A court order.", "notice", "This story is gone.");

    private static final AtomicInteger SLUGS = new AtomicInteger();
    private static final int A_MOMENT = 1_000;

    /** Where it is played: the service, its clock, its database. */
    record Floor(URI service, ClockInHand clock, Database database) {}

    private final Floor floor;
    private final Ground ground;
    private final Map<String, Object> copy = copy();
    private String id = "";
    private String tag = "";
    private String hold = "";
    private String pack = "";
    private @Nullable Moved named;
    private @Nullable Moved taken;
    private @Nullable Subject sibling;
    private Instant moment = Instant.MIN;

    private Subject(Floor floor, Ground ground) {
        this.floor = floor;
        this.ground = ground;
    }

    static Subject at(Ground ground, Set<Need> needs, Floor floor) {
        var story = new Subject(floor, ground);
        if (ground == Ground.BLOCKED) {
            story.copy.remove("creditLine");
        }
        story.see(needs, When.UNFILED);
        story.filed();
        story.see(needs, When.FILED);
        ground.lead(story);
        story.see(needs, When.THERE);
        ground.end(story);
        return story;
    }

    private void see(Set<Need> needs, When when) {
        needs.forEach(need -> need.seeTo(this, when));
    }

    private void filed() {
        var slug = "two-at-once-" + SLUGS.incrementAndGet();
        var answer = Desk.of(floor.service(), RHEA)
                .post("/api/stories", Map.of("slug", slug, "desk", "world", "copy", copy))
                .is(201);
        id = answer.json().path("id").asText();
        tag = answer.header("ETag");
    }

    /** A misspelt credit, which does not block and can be fixed; no run of words long enough to be another story's. */
    private static Map<String, Object> copy() {
        var copy = new HashMap<String, Object>();
        copy.put("headline", "Letter unanswered");
        copy.put("byline", "By Rhea Lindqvist");
        copy.put("body", "<p>Reuters reported two calls.</p><p>" + Invented.words(20) + "</p>");
        copy.put("creditLine", "With reporting by Retuers");
        return copy;
    }

    Map<String, Object> otherCopy() {
        var other = new HashMap<>(copy);
        other.put("headline", "Letter answered at last");
        return other;
    }

    Ground ground() {
        return ground;
    }

    String id() {
        return id;
    }

    UUID uuid() {
        return UUID.fromString(id);
    }

    String tag() {
        return tag;
    }

    String hold() {
        return hold;
    }

    String pack() {
        return pack;
    }

    /** The item that a member named. */
    Moved named() {
        return Objects.requireNonNull(named);
    }

    /** The item of which the copy has words. */
    Moved taken() {
        return Objects.requireNonNull(taken);
    }

    String item() {
        return named().uri();
    }

    Subject sibling() {
        return Objects.requireNonNull(sibling);
    }

    /** Every story that the two can touch. */
    List<String> ids() {
        return sibling == null ? List.of(id) : List.of(id, sibling.id);
    }

    Instant moment() {
        return moment;
    }

    Floor floor() {
        return floor;
    }

    // What leads it there

    Subject does(Staff who, String transition) {
        return does(who, transition, Map.of());
    }

    Subject does(Staff who, String transition, Map<String, ?> details) {
        return is(desk(who)
                .post(path("/transitions"), transition(transition, details))
                .is(201));
    }

    Subject puts(Staff who, String what, Object body) {
        return is(desk(who).put(path(what), body).is(200));
    }

    void holds(Staff who) {
        var answer = desk(who)
                .post(path("/holds"), Map.of("kind", "EDITORIAL", "reason", "The lawyer reads it."))
                .is(201);
        hold = answer.json().path("id").asText();
        is(answer);
    }

    void namesAnItem() {
        named = moved(Moved.by("AFP", Invented.words(20)));
        is(desk(RHEA).post(path("/sources"), Map.of("item", item())).is(201));
    }

    void losesItsItem() {
        moved(named().again("2").with("pubstatus", "canceled"));
        moved(named().again("3"));
        is(desk(Staff.LENA).get(path("")));
    }

    void takesWords() {
        var words = Invented.words(30);
        taken = moved(Moved.by("AFP", words));
        copy.put("body", "<p>Reuters reported two calls.</p><p>" + words + "</p><p>" + Invented.words(60) + "</p>");
        copy.put("byline", "Staff and AFP");
        copy.put("creditLine", "With reporting by AFP and Retuers");
    }

    void hasASibling() {
        sibling = at(Ground.APPROVED, EnumSet.noneOf(Need.class), floor);
    }

    void isPackaged() {
        hasASibling();
        pack = Elsewhere.packages(this).body().path("id").asText();
        tag = "\"" + (version() + 1) + "\"";
    }

    /** Its slot has come; the sweep does not look at it before the hand-held clock has. */
    void isDue() {
        floor.database()
                .write(
                        "update story set slot_at = now() - interval '1 second', retry_at = now() + interval '1 hour' "
                                + "where id = ?",
                        uuid());
    }

    void hasFailed() {
        floor.database()
                .write(
                        "update story set slot_at = now() - interval '1 hour', fail_after = 1, "
                                + "retry_at = now() + interval '1 hour' where id = ?",
                        uuid());
        floor.clock().publishes(uuid());
        tag = "\"" + (version() + 1) + "\"";
    }

    void secondEyesAreDue() {
        floor.database()
                .write("update story set second_eyes_due = ? where id = ?", Timestamp.from(inAMoment()), uuid());
    }

    void packageIsDue() {
        floor.database()
                .write(
                        "update story_package set slot_at = now() - interval '1 second', "
                                + "retry_at = now() + interval '1 hour' where id = ?",
                        UUID.fromString(pack));
    }

    /** What ends then starts the race. */
    Instant inAMoment() {
        moment = Instant.now().plusMillis(A_MOMENT);
        return moment;
    }

    private Subject is(Answer answer) {
        tag = answer.header("ETag");
        return this;
    }

    private Moved moved(Moved item) {
        Elsewhere.says(this, item);
        return item;
    }

    // What two try at once

    Reply moves(Staff who, String transition) {
        return moves(who, transition, Map.of());
    }

    Reply moves(Staff who, String transition, Map<String, ?> details) {
        return post(who, "/transitions", transition(transition, details));
    }

    Reply post(Staff who, String what, Object body) {
        return Reply.of(line(who, "POST", path(what), body), desk(who).post(path(what), body));
    }

    Reply put(Staff who, String what, Object body) {
        return Reply.of(line(who, "PUT", path(what), body), desk(who).put(path(what), body));
    }

    Reply delete(Staff who, String what) {
        return Reply.of(line(who, "DELETE", path(what), ""), desk(who).delete(path(what)));
    }

    int version() {
        return Integer.parseInt(tag.replace("\"", ""));
    }

    private Desk desk(Staff who) {
        return Desk.of(floor.service(), who).with("If-Match", tag);
    }

    private String path(String what) {
        return "/api/stories/" + id + what;
    }

    String line(Staff who, String method, String path, Object body) {
        return "%s %s %s If-Match %s %s".formatted(who.user(), method, path, tag, body);
    }

    private static Map<String, ?> transition(String transition, Map<String, ?> details) {
        var body = new HashMap<String, Object>(details);
        body.put("transition", transition);
        return body;
    }

    private static String inHours(int hours) {
        return Instant.now()
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(hours, ChronoUnit.HOURS)
                .toString();
    }
}
