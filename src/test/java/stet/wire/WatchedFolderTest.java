package stet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.newsroom.Books;
import stet.newsroom.Scene;
import stet.staff.Clock;

/** Feeds that arrive as files. A file has to be the same in two looks, so most scenes look twice. */
@QuarkusTest
class WatchedFolderTest extends Scene {
    private static final FileTime NOON = FileTime.from(Instant.parse("2026-11-20T12:00:00Z"));

    @Inject
    FileIntake intake;

    @Inject
    Clock clock;

    @TempDir
    Path folder;

    private WatchedFolder watched;

    @BeforeEach
    void watch() {
        watched = new WatchedFolder(Optional.of(folder), intake, clock);
    }

    @Test
    void aFileIsTakenAndMovedToWhatIsDone() throws IOException {
        var uri = uri();
        write("lock-gate.json", item(uri));
        lookTwice();
        assertIsRead(uri);
        assertThat(names("")).isEmpty();
        assertThat(names("done")).containsExactly("lock-gate.json");
        assertThat(names("refused")).isEmpty();
    }

    @Test
    void whatIsNoItemIsRefusedWithItsReasonAndStopsNothing() throws IOException, SQLException {
        var uri = uri();
        var name = UUID.randomUUID() + ".json";
        write(name, "{\"headline\":\"No identifier\"}");
        write("z.json", item(uri));
        lookTwice();
        assertIsRead(uri);
        assertThat(names("refused")).containsExactly(name, name + ".reason");
        assertThat(folder.resolve("refused").resolve(name + ".reason"))
                .content()
                .startsWith("NO_URI: ")
                .endsWith(".\n");
        assertThat(Books.count("select count(*) from wire_refused where code = 'NO_URI' and source = 'file:%s'"
                        .formatted(name)))
                .isEqualTo(1);
    }

    @Test
    void ofAMessageWithABadItemTheGoodOnesAreTakenAndTheFileIsRefused() throws IOException, SQLException {
        var uri = uri();
        var name = UUID.randomUUID() + ".json";
        write(name, "[%s,{\"headline\":\"No identifier\"}]".formatted(item(uri)));
        lookTwice();
        assertIsRead(uri);
        assertThat(names("done")).isEmpty();
        assertThat(names("refused")).containsExactly(name, name + ".reason");
        assertThat(folder.resolve("refused").resolve(name + ".reason"))
                .content()
                .startsWith("NO_URI: 1 of 2 items could not be read. Item 2: ");
        assertThat(Books.count("select count(*) from wire_refused where code = 'NO_URI' and source = 'file:%s'"
                        .formatted(name)))
                .isEqualTo(1);
    }

    @Test
    void aTrayThatIsALinkTakesNothing() throws IOException {
        var elsewhere = Files.createTempDirectory("elsewhere");
        Files.createSymbolicLink(folder.resolve("refused"), elsewhere);
        write("bad.json", "{\"headline\":\"No identifier\"}");
        lookTwice();
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(names("")).contains("bad.json");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Files.write(folder.resolve("archive.xml"), new byte[10_000_001]);
        lookTwice();
        assertThat(folder.resolve("refused").resolve("archive.xml")).hasSize(10_000_001);
        assertThat(folder.resolve("refused").resolve("archive.xml.reason"))
                .content()
                .startsWith("TOO_LARGE: ");
    }

    @Test
    void aFileThatIsStillWrittenIsLeftUntilItRests() throws IOException {
        var uri = uri();
        var file = write("slow.json", item(uri).substring(0, 40));
        watched.look();
        Files.writeString(file, item(uri).substring(40), StandardOpenOption.APPEND);
        watched.look();
        assertThat(names("")).containsExactly("slow.json");
        watched.look();
        assertThat(names("done")).containsExactly("slow.json");
        assertIsRead(uri);
    }

    @Test
    void whatIsNamedAsUnfinishedIsLeftAlone() throws IOException {
        for (var name : List.of(".hidden.json", "a.json.tmp", "b.json.PART", "c.json.filepart")) {
            write(name, item(uri()));
        }
        lookTwice();
        assertThat(names("")).containsExactly(".hidden.json", "a.json.tmp", "b.json.PART", "c.json.filepart");
    }

    @Test
    void aBatchIsAnsweredBesideIt() throws IOException {
        var uri = uri();
        write("night.jsonl", item(uri) + "\n{\"uri\":\n" + item(uri) + "\n");
        lookTwice();
        assertIsRead(uri);
        assertThat(names("done")).containsExactly("night.jsonl", "night.jsonl.answers");
        var answers = Files.readAllLines(folder.resolve("done").resolve("night.jsonl.answers"));
        assertThat(answers).hasSize(4).last().isEqualTo("{\"lines\":3,\"stored\":1,\"known\":1,\"refused\":1}");
        assertThat(answers.get(1)).contains("NOT_JSON");
    }

    @Test
    void aLinkIsNeverFollowed(@TempDir Path elsewhere) throws IOException {
        var secret = Files.writeString(elsewhere.resolve("secret.json"), item(uri()));
        Files.createSymbolicLink(folder.resolve("link.json"), secret);
        Files.createSymbolicLink(folder.resolve("linked.json"), elsewhere);
        Files.createDirectory(folder.resolve("older.json"));
        lookTwice();
        assertThat(names("done")).isEmpty();
        assertThat(names("refused")).isEmpty();
        assertThat(secret).exists();
    }

    @Test
    void theSameNameAgainLiesBesideTheFirst() throws IOException {
        for (var again = 0; again < 3; again++) {
            write("latest.json", item(uri()));
            lookTwice();
        }
        assertThat(names("done"))
                .containsExactly(
                        "latest.%d.json".formatted(NOON.toMillis()),
                        "latest.%d.json".formatted(NOON.toMillis() + 1),
                        "latest.json");
    }

    @Test
    void whatAnotherNodeHasTakenIsPassedOver() throws IOException {
        var other = new WatchedFolder(Optional.of(folder), intake, clock);
        write("shared.json", item(uri()));
        watched.look();
        other.look();
        watched.look();
        other.look();
        assertThat(names("done")).containsExactly("shared.json");
    }

    @Test
    void whatTheFeedPutsInItsPlaceMeanwhileIsNotLost() throws IOException {
        var uri = uri();
        var seen = FeedFile.at(write("latest.json", "{}")).orElseThrow();
        watched.look();
        write("latest.json", item(uri));
        assertThat(new Tray(folder.resolve("done")).lay(seen)).isEmpty();
        assertThat(names("done")).isEmpty();
        lookTwice();
        assertIsRead(uri);
    }

    @Test
    void whatCannotBeStoredStaysAndIsTakenAtTheNextLook() throws IOException, SQLException {
        var uri = uri();
        write("lock-gate.json", item(uri));
        Books.write("revoke insert on wire_item from stet");
        try {
            lookTwice();
            assertThat(names("")).containsExactly("lock-gate.json");
        } finally {
            Books.write("grant insert on wire_item to stet");
        }
        watched.look();
        assertThat(names("done")).containsExactly("lock-gate.json");
        assertIsRead(uri);
    }

    @Test
    void aFileThatAlwaysFailsIsTriedLessAndLessOften() throws IOException {
        var file = FeedFile.at(write("a.json", "{}")).orElseThrow();
        var waits = new Waits();
        var tried = new StringBuilder();
        for (var look = 0; look < 16; look++) {
            waits.next(List.of(file));
            tried.append(waits.isOver(file) ? 'x' : '.');
            if (waits.isOver(file)) {
                assertThat(waits.failed(file)).isEqualTo(look == 0);
            }
        }
        assertThat(tried).hasToString("xx.x...x.......x");
    }

    @Test
    void aLookTakesTwoHundredFilesAtMost() throws IOException {
        for (var n = 0; n < 201; n++) {
            write("telex-%03d.txt".formatted(n), "");
        }
        lookTwice();
        assertThat(names("")).containsExactly("telex-200.txt");
        watched.look();
        assertThat(names("")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        var missing = folder.resolve("share");
        new WatchedFolder(Optional.of(missing), intake, clock).look();
        assertThat(missing).doesNotExist();
    }

    @Test
    void nothingIsWatchedUnlessAFolderIsSet() {
        assertThat(ConfigProvider.getConfig().getOptionalValue("stet.wire.folder", Path.class))
                .isEmpty();
        new WatchedFolder(Optional.empty(), intake, clock).look();
    }

    private void lookTwice() {
        watched.look();
        watched.look();
    }

    private Path write(String name, String content) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(folder.resolve(name), content), NOON);
    }

    private List<String> names(String of) throws IOException {
        try (var files = Files.list(folder.resolve(of))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void assertIsRead(String uri) {
        as(EDNA).get("/api/wire/items/" + uri).is(200);
    }

    private static String uri() {
        return "urn:valdora:" + UUID.randomUUID();
    }

    private static String item(String uri) {
        return """
                {"uri":"%s","version":"1","type":"text","pubstatus":"usable","headline":"Lock gate of Valdora fails",\
                "infosource":[{"name":"AFP"}],"body_text":"VALDORA (AFP) - The upper lock gate gave way."}""".formatted(uri);
    }
}
