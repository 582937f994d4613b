package stet.story.search;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.newsroom.Copies;
import stet.newsroom.Desk;
import stet.newsroom.Invented;
import stet.newsroom.Moved;
import stet.newsroom.OwnDatabase;
import stet.newsroom.Scene;
import stet.newsroom.Staff;
import stet.newsroom.TwoNodes;

/** Two nodes write the words of an earlier version anew while the newsroom and the wire go on at both. */
class WordsAnewIT extends Scene {
    private static final int MANY = 40;
    private static final int ROUNDS = 3;
    private static final String OLD = "select count(*) from story_search where form < " + StoryWords.FORM;
    private static final String WORDLESS = """
            select count(*) from wire_item i left join wire_words w on w.seq = i.seq
            where i.newest and i.account <> 'house' and w.seq is null
            """;

    @TempDir
    Path folder;

    private OwnDatabase database;
    private TwoNodes nodes;
    private final String wire = Staff.wireFeedToken();

    /** By address: the words that a story or an item had, the newest last. */
    private final Map<String, List<String>> words = new ConcurrentHashMap<>();

    @BeforeEach
    void start() throws SQLException {
        database = OwnDatabase.of("words_anew");
        nodes = TwoNodes.start(database, folder, Map.of());
    }

    @AfterEach
    void end() {
        nodes.close();
    }

    @Test
    void whateverIsSavedMeanwhileIsFoundByItsNewestWordsAtBothNodes() throws Exception {
        var stories = IntStream.range(0, MANY).mapToObj(this::filed).toList();
        var items = IntStream.range(0, MANY).mapToObj(this::moved).toList();
        await().atMost(20, SECONDS).until(() -> database.count(WORDLESS) == 0);
        for (int round = 0; round < ROUNDS; round++) {
            forgetWords();
            CompletableFuture.allOf(IntStream.range(0, 2)
                            .mapToObj(node -> CompletableFuture.runAsync(() -> goOn(node, stories, items)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            await().atMost(20, SECONDS).until(() -> database.count(OLD) == 0);
        }
        await().atMost(20, SECONDS).until(() -> database.count(WORDLESS) == 0);
        for (int node = 0; node < 2; node++) {
            var desk = Desk.of(nodes.address(node), EDNA);
            stories.forEach(story -> isFoundByItsNewestWordAlone(desk, "/api/stories?q=", "id", story));
            items.forEach(item -> isFoundByItsNewestWordAlone(desk, "/api/wire/items?q=", "uri", item.uri()));
        }
        assertThat(nodes.logs()).noneMatch(log -> log.contains("deadlock") || log.contains(" ERROR "));
    }

    /** As after an upgrade. */
    private void forgetWords() throws SQLException {
        database.write("update story_search set form = 0, words = ''");
        database.write("update wire_worded set upto = 0; delete from wire_words");
    }

    /** Saves every second story and corrects every second item; the other node does the others. */
    private void goOn(int node, List<String> stories, List<Moved> items) {
        for (int i = node; i < MANY; i += 2) {
            save(node, stories.get(i));
            var item = items.get(i);
            move(
                    node,
                    item.again(Integer.toString(words.get(item.uri()).size() + 1))
                            .with(
                                    "versioncreated",
                                    "2026-11-20T1%d:00:00Z"
                                            .formatted(words.get(item.uri()).size())));
        }
    }

    private String filed(int i) {
        var word = Invented.words(1);
        var body = Map.of("slug", "words-" + i, "desk", "world", "copy", saying(word));
        var id = Desk.of(nodes.address(i % 2), RHEA)
                .post("/api/stories", body)
                .is(201)
                .json()
                .path("id")
                .asText();
        words.put(id, List.of(word));
        return id;
    }

    private void save(int node, String story) {
        var word = Invented.words(1);
        var desk = Desk.of(nodes.address(node), RHEA);
        var path = "/api/stories/" + story;
        desk.with("If-Match", desk.get(path).is(200).header("ETag"))
                .put(path + "/copy", saying(word))
                .is(200);
        words.merge(story, List.of(word), WordsAnewIT::both);
    }

    private static Map<String, Object> saying(String word) {
        var copy = new HashMap<>(Copies.clear());
        copy.put("headline", "The harbour master says " + word);
        return copy;
    }

    private Moved moved(int i) {
        var item = Moved.by("AFP", "");
        move(i % 2, item);
        return item;
    }

    private void move(int node, Moved item) {
        var word = Invented.words(1);
        item.with("body_text", "The harbour master says %s. %s.".formatted(word, Invented.words(20)));
        Desk.withToken(nodes.address(node), wire)
                .post("/api/wire/items", item.json())
                .is(201);
        words.merge(item.uri(), List.of(word), WordsAnewIT::both);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return IntStream.range(0, 2)
                .mapToObj(i -> i == 0 ? some : more)
                .flatMap(List::stream)
                .toList();
    }

    private void isFoundByItsNewestWordAlone(Desk desk, String list, String name, String wanted) {
        var said = words.get(wanted);
        assertThat(found(desk, list + said.get(said.size() - 1), name)).containsExactly(wanted);
        said.subList(0, said.size() - 1)
                .forEach(word -> assertThat(found(desk, list + word, name)).isEmpty());
    }

    private static List<String> found(Desk desk, String path, String name) {
        return StreamSupport.stream(desk.get(path).is(200).json().path("items").spliterator(), false)
                .map(item -> item.path(name).asText())
                .toList();
    }
}
