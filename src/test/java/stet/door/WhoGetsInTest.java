package stet.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stet.newsroom.Desk;
import stet.newsroom.Filed;
import stet.newsroom.Scene;
import stet.newsroom.Staff;
import stet.story.Stage;
import stet.story.Transition;

/** Every route of the API document, asked by everybody at every stage of a story, answers as the written table says. */
@QuarkusTest
class WhoGetsInTest extends Scene {
    private static final List<WhoGetsIn.Line> TABLE = WhoGetsIn.lines();
    private static final List<Stage> STAGES = List.of(Stage.values());
    private static final List<String> NOBODIES =
            List.of("no token", "another realm", "another audience", "expired", "forged");

    @Test
    void everyRouteOfTheApiDocumentHasALine() {
        var routes = ApiDocument.of(asNobody()).routes().stream()
                .map(route -> route.name().replace("/api/wire/items/{id}", "/api/wire/items/{item}"))
                .collect(Collectors.toSet());
        assertThat(TABLE.stream().map(WhoGetsIn.Line::route).collect(Collectors.toSet()))
                .isEqualTo(routes)
                .hasSizeGreaterThan(40);
    }

    @Test
    void everyTransitionHasALine() {
        var asked = TABLE.stream()
                .filter(line -> line.route().equals("POST /api/stories/{id}/transitions"))
                .map(line -> line.body().replaceAll("^.*\": \"|\"}$", ""));
        assertThat(asked.collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.of(Transition.values()).map(Transition::spoken).collect(Collectors.toSet()));
    }

    /**
     * Line by line, since a line may undo what the one before did; within it everybody at once. Bad tokens, which are seen
     * before the story is, take turns at the stages.
     */
    @Test
    void everyCellIsWhatTheServiceAnswers() throws Exception {
        var callers = callers();
        var setting = Setting.in(this);
        var wrong = new ConcurrentLinkedQueue<String>();
        var asked = new AtomicInteger();
        for (var line : TABLE) {
            callers.entrySet().parallelStream().forEach(kind -> kind.getValue()
                    .forEach((who, desk) -> setting.places(line, turn(who)).forEach(place -> {
                        asked.incrementAndGet();
                        int status = place.asks(desk, line);
                        if (!List.of(line.cells().get(kind.getKey()).split("\\|", -1))
                                .contains(decision(status))) {
                            wrong.add("%s %s, by %s (%s), %s: %d"
                                    .formatted(line.route(), line.body(), who, kind.getKey(), place, status));
                        }
                    })));
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).hasValueGreaterThan(6_500);
    }

    private static Predicate<Stage> turn(String who) {
        int place = NOBODIES.indexOf(who);
        return stage -> place < 0 || STAGES.indexOf(stage) % NOBODIES.size() == place;
    }

    /** What a status says of the door: the three ways to be turned away, or in. */
    private static String decision(int status) {
        return status == 401 || status == 403 || status == 404 || status >= 500 ? String.valueOf(status) : "in";
    }

    @Override
    protected Filed files(Staff who) {
        return super.files(who);
    }

    @Override
    protected Desk as(Staff who) {
        return super.as(who);
    }

    @Override
    protected Desk withToken(String token) {
        return super.withToken(token);
    }

    private Map<String, Map<String, Desk>> callers() {
        var callers = new LinkedHashMap<String, Map<String, Desk>>();
        callers.put("writer", desks(Staff.RHEA));
        callers.put("reporter", desks(Staff.OMAR));
        callers.put("editor", desks(Staff.EDNA));
        callers.put("chief", desks(Staff.CARLA));
        callers.put("elsewhere", desks(Staff.SALLY, Staff.BRUNO, Staff.PETRA));
        callers.put("legal", desks(Staff.LENA));
        callers.put("auditor", desks(Staff.ADA));
        callers.put("operator", desks(Staff.OTIS));
        callers.put("wire", Map.of("wire-feed", withToken(Staff.wireFeedToken())));
        callers.put("deskless", desks(Staff.NILS));
        callers.put("nobody", nobodies());
        assertThat(callers.keySet()).containsExactlyElementsOf(WhoGetsIn.KINDS);
        return callers;
    }

    private Map<String, Desk> desks(Staff... staff) {
        return Stream.of(staff).collect(Collectors.toMap(Staff::user, this::as));
    }

    private Map<String, Desk> nobodies() {
        var issued = TokenCorpus.issued();
        var expired = withToken(TokenCorpus.brief());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> expired.get("/api/me").status() == 401);
        return Map.of(
                "no token", asNobody(),
                "another realm", withToken(issued.get("of another realm")),
                "another audience", withToken(issued.get("for another audience")),
                "expired", expired,
                "forged", withToken(TokenCorpus.forged().get("the realm's key id, another key")));
    }
}
