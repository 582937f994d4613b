package stet.audit.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stet.audit.Act;
import stet.audit.Actor;
import stet.audit.log.Checkpoint;
import stet.audit.log.Digest;
import stet.audit.log.ExportHead;
import stet.audit.log.ExportLine;
import stet.audit.log.GrowingTree;
import stet.audit.log.Sheet;
import stet.audit.log.SignedNote;
import stet.audit.log.SigningKey;
import stet.audit.log.Tree;
import stet.audit.log.Written;

/** The command, on exports of a trail that never was in a database. */
class VerifyTest {
    private static final SigningKey KEY = SigningKey.read("news.example/trail", SigningKey.generate());
    private static final SigningKey OTHER = SigningKey.read("news.example/trail", SigningKey.generate());

    @TempDir
    Path folder;

    private final List<Written> trail = new ArrayList<>();

    @BeforeEach
    void aTrailOfThreeBooks() {
        var last = new HashMap<String, Written>();
        for (int i = 0; i < 30; i++) {
            var book = "book-" + i % 3;
            var before = last.get(book);
            var entry = new Written(
                            before == null ? 1 : before.n() + 1,
                            book,
                            Instant.parse("2026-11-23T18:00:00Z").plusSeconds(i),
                            new Written.Who("id-1", "rhea", Actor.Kind.MEMBER),
                            null,
                            "SAVE",
                            Act.Outcome.DONE,
                            "DRAFT",
                            "DRAFT",
                            i % 5 == 0 ? "=SUM(A1)" : null,
                            null,
                            new JsonMapper().valueToTree(Map.of("line", "one,\n\"two\"", "n", i)),
                            null,
                            null,
                            before == null ? Written.NOTHING : before.hash(),
                            Written.NOTHING)
                    .sealed("a".repeat(32), "b".repeat(32));
            last.put(book, entry);
            trail.add(entry);
        }
    }

    @Test
    void aWholeLogHolds() throws IOException {
        assertThat(verify(whole(trail, 30))).isZero();
        assertThat(verify(whole(trail, 30), note(10, trail, KEY))).isZero();
    }

    @Test
    void aPartHolds() throws IOException {
        assertThat(verify(part(trail, line -> line))).isZero();
    }

    @Test
    void aSpreadsheetHoldsUnderACheckpoint() throws IOException {
        assertThat(verify(sheet(), note(30, trail, KEY))).isZero();
        assertThat(verify(sheet(), note(30, trail.subList(0, 29), KEY))).isEqualTo(1);
        assertThat(verify(sheet())).isEqualTo(3);
    }

    @Test
    void whateverIsMissingChangedOrMovedIsFound() throws IOException {
        for (int i = 0; i < trail.size(); i++) {
            var shorter = new ArrayList<>(trail);
            shorter.remove(i);
            assertThat(verify(whole(shorter, 30))).isEqualTo(1);
            var bent = new ArrayList<>(trail);
            bent.set(i, trail.get(i).without("nobody", false));
            assertThat(verify(whole(bent, 30))).isEqualTo(1);
            bent.set(i, trail.get((i + 1) % 30));
            assertThat(verify(whole(bent, 30))).isEqualTo(1);
        }
        assertThat(verify(whole(trail, 30).replace("rhea", "edna"))).isEqualTo(1);
        assertThat(verify(whole(trail, 30).replace("SAVE", "KILL"))).isEqualTo(1);
        assertThat(verify(part(trail, line -> new ExportLine(line.place() + 1, line.entry(), line.proof()))))
                .isEqualTo(1);
        assertThat(verify(part(
                        trail,
                        line -> new ExportLine(
                                line.place(),
                                line.entry(),
                                line.proof().subList(1, line.proof().size())))))
                .isEqualTo(1);
    }

    @Test
    void aCheckpointOfAnotherLogOrKeyIsFound() throws IOException {
        assertThat(verify(whole(trail, 30), note(10, trail.subList(1, 30), KEY)))
                .isEqualTo(1);
        assertThat(verify(whole(trail, 30), note(40, twice(), KEY))).isEqualTo(1);
        assertThat(verify(whole(trail, 30), note(10, trail, OTHER))).isEqualTo(1);
        assertThat(verify(whole(trail, 30).replace("news.example", "fake.example")))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoExportIsUnreadable() throws IOException {
        assertThat(verify("nonsense")).isEqualTo(3);
        assertThat(verify("{\"a\":1}\n")).isEqualTo(3);
        var text = whole(trail, 30);
        assertThat(verify(text.substring(0, text.lastIndexOf("{\"entries\"")))).isEqualTo(3);
        assertThat(verify(text + text)).isEqualTo(3);
        assertThat(verify(text.substring(0, text.length() / 2))).isEqualTo(3);
        assertThat(TrailCommand.run("verify", "--key", KEY.verifier().text(), "no-such-file"))
                .isEqualTo(3);
        assertThat(TrailCommand.run("verify", "x")).isEqualTo(2);
    }

    @Test
    void aKeyIsMadeOnceAndTellsItsPublicHalf() throws IOException {
        var file = folder.resolve("trail.pem");
        assertThat(TrailCommand.run("key", "--origin", "x", file.toString())).isZero();
        var made = Files.readString(file);
        assertThat(TrailCommand.run("key", "--origin", "x", file.toString())).isZero();
        assertThat(Files.readString(file)).isEqualTo(made);
    }

    private int verify(String export, SignedNote... kept) throws IOException {
        var file = Files.writeString(folder.resolve("export"), export);
        var words = new ArrayList<>(List.of("verify", "--key", KEY.verifier().text()));
        for (int i = 0; i < kept.length; i++) {
            words.add("--checkpoint");
            words.add(Files.writeString(folder.resolve("checkpoint-" + i), kept[i].note())
                    .toString());
        }
        words.add(file.toString());
        return TrailCommand.run(words.toArray(String[]::new));
    }

    private List<Written> twice() {
        var longer = new ArrayList<>(trail);
        longer.addAll(trail);
        return longer;
    }

    private static SignedNote note(int size, List<Written> entries, SigningKey key) {
        var tree = new GrowingTree();
        entries.stream().limit(size).map(VerifyTest::leaf).forEach(tree::add);
        return SignedNote.of(new Checkpoint("news.example/trail", size, tree.root()), List.of(key));
    }

    private String whole(List<Written> entries, int size) {
        var text = new StringBuilder(head(size, true));
        for (int i = 0; i < entries.size(); i++) {
            text.append(new ExportLine(i, entries.get(i), List.of()).json()).append("\n");
        }
        return text.append("{\"entries\":%d}\n".formatted(entries.size())).toString();
    }

    private String part(List<Written> entries, UnaryOperator<ExportLine> change) {
        var text = new StringBuilder(head(30, false));
        var lines = lines(entries).stream()
                .filter(line -> line.entry().book().equals("book-1"))
                .map(change)
                .toList();
        lines.forEach(line -> text.append(line.json()).append("\n"));
        return text.append("{\"entries\":%d}\n".formatted(lines.size())).toString();
    }

    private String sheet() throws IOException {
        var file = folder.resolve("sheet");
        try (var out = Files.newOutputStream(file);
                var sheet = Sheet.writer(out)) {
            for (var line : lines(trail)) {
                sheet.write(Sheet.row(line));
            }
        }
        return Files.readString(file);
    }

    private String head(int size, boolean isWhole) {
        return new ExportHead(note(size, trail, KEY).note(), List.of(), isWhole).json() + "\n";
    }

    private static List<ExportLine> lines(List<Written> entries) {
        var leaves = entries.stream().map(VerifyTest::leaf).toList();
        var tree = new Tree((level, from, count) -> leaves.subList((int) from, (int) from + count));
        var lines = new ArrayList<ExportLine>();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(new ExportLine(i, entries.get(i), tree.inclusion(i, entries.size())));
        }
        return lines;
    }

    private static Digest leaf(Written entry) {
        return Tree.leaf(Digest.ofHex(entry.hash()));
    }
}
