package stet.bench.drill;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import stet.bench.Clones;
import stet.bench.JsonFile;
import stet.bench.Line;
import stet.bench.Newsroom;
import stet.bench.Premises;
import stet.bench.Progress;
import stet.bench.Staff;
import stet.bench.Tokens;
import stet.bench.WholePath;
import stet.drill.Event;
import stet.drill.History;
import stet.drill.Reader;
import stet.drill.Verdict;
import stet.newsroom.Desk;

/** A newsroom of several nodes, in which something is broken, and the history of one drill. */
final class House implements AutoCloseable {
    /** By how much a reader's time and the database's may differ. */
    private static final Duration TOLERANCE = Duration.ofMillis(5);

    private static final int READ = 200;

    private static final String OUT = """
            select s.slug, t.action, t.at from trail t join story s on cast(s.id as text) = t.book
            where t.action in ('PUBLISH', 'FAIL') and t.outcome = 'DONE' and s.slug = any(?) order by t.at
            """;

    private final Premises premises;
    private final Tokens tokens;
    private final Map<String, Newsroom> nodes = new ConcurrentHashMap<>();
    private final Map<String, UUID> stories = new LinkedHashMap<>();
    private final History history = new History();

    House(Premises premises) throws IOException, InterruptedException {
        this.premises = premises;
        this.tokens = premises.tokens();
    }

    Premises premises() {
        return premises;
    }

    Tokens tokens() {
        return tokens;
    }

    History history() {
        return history;
    }

    Newsroom start(String name) throws IOException {
        return start(name, premises.database().port(), Map.of());
    }

    /** By way of a cable, or with settings of its own. */
    Newsroom start(String name, int databasePort, Map<String, String> settings) throws IOException {
        var node = premises.newsroom(name, databasePort, settings);
        nodes.put(name, node);
        warm(node);
        return node;
    }

    Newsroom node(String name) {
        return nodes.get(name);
    }

    /** Somebody's, at one of the nodes. */
    Desk desk(String name, Staff who) {
        return Desk.withToken(address(name), tokens.of(who));
    }

    /** The wire's account, at one of the nodes. */
    Desk feed(String name) {
        return Desk.withToken(address(name), tokens.ofWire());
    }

    private URI address(String name) {
        return URI.create("http://127.0.0.1:" + node(name).port());
    }

    void kill(String name) throws SQLException {
        note(Event.Kind.FAULT, "kill -9 of " + name);
        nodes.remove(name).kill();
    }

    /** Of those that live. */
    List<Integer> ports() {
        return nodes.values().stream()
                .filter(Newsroom::isAlive)
                .map(Newsroom::port)
                .toList();
    }

    /** Stories that are approved and scheduled, so many for each of the slots; one of them over HTTP, so that its alarm is set. */
    void due(int count, List<Instant> slots) throws IOException, SQLException {
        try (var line = Line.to(ports().get(0))) {
            var all = tomorrow(count - slots.size());
            move(all, slots);
            for (var slot : slots) {
                var story = WholePath.scheduled(slot, tokens, line).id();
                ask(story, premises.database().first("select slug from story where id = '%s'".formatted(story)), slot);
            }
        }
    }

    /** As a node at work has readers. */
    private void warm(Newsroom node) throws IOException {
        try (var line = Line.to(node.port())) {
            for (int i = 0; i < READ; i++) {
                line.get("/live/world", tokens.of(Staff.RHEA));
            }
        }
    }

    /** Stories that are approved and scheduled for tomorrow; nobody has asked for them yet. */
    List<UUID> tomorrow(int count) throws IOException, SQLException {
        try (var line = Line.to(ports().get(0))) {
            var first = WholePath.scheduled(now().plus(1, ChronoUnit.DAYS), tokens, line);
            return Clones.of(first.id(), count, premises.database());
        }
    }

    /** Asks for the stories at these slots in turn, which may have passed. */
    void move(List<UUID> moved, List<Instant> slots) throws SQLException {
        try (var connection = connection();
                var update = connection.prepareStatement("update story set slot_at = ? where id = ? returning slug")) {
            for (int i = 0; i < moved.size(); i++) {
                var slot = slots.get(i % slots.size());
                update.setObject(1, slot.atOffset(ZoneOffset.UTC));
                update.setObject(2, moved.get(i));
                try (var row = update.executeQuery()) {
                    row.next();
                    ask(moved.get(i), row.getString(1), slot);
                }
            }
        }
    }

    private void ask(UUID story, String slug, Instant slot) {
        stories.put(slug, story);
        history.note(Event.Kind.ASKED, slug, slot);
    }

    /** Of the stories that were asked for so far. */
    Set<String> slugs() {
        return new HashSet<>(stories.keySet());
    }

    /** How often a story was out before one whose slot was earlier. */
    long disorder() {
        var slots = new HashMap<String, Instant>();
        var latest = new HashMap<Instant, Instant>();
        long disorder = 0;
        for (var event : history.events()) {
            if (event.kind() == Event.Kind.ASKED) {
                slots.put(event.story(), event.at());
            } else if (event.kind() == Event.Kind.PUBLISHED) {
                var slot = slots.get(event.story());
                boolean isBehind = latest.entrySet().stream()
                        .anyMatch(out -> out.getKey().isBefore(event.at())
                                && out.getValue().isAfter(slot));
                disorder += isBehind ? 1 : 0;
                latest.merge(event.at(), slot, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return disorder;
    }

    /** Stories that were asked for and do not say how late they are. */
    long notMarkedLate() throws SQLException {
        try (var connection = connection();
                var select = connection.prepareStatement(
                        "select count(*) from story where id = any(?) and late_seconds is null")) {
            select.setArray(1, connection.createArrayOf("uuid", stories.values().toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    Instant now() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    void note(Event.Kind kind, String what) throws SQLException {
        history.note(kind, what, now());
        Progress.say(kind + ": " + what);
    }

    Connection connection() throws SQLException {
        return premises.database().connection();
    }

    /** The public, which will look for every story that was asked for. */
    Reader reader() throws SQLException {
        try (var connection = connection()) {
            return new Reader(this::ports, stories.keySet(), history, connection);
        }
    }

    /** Adds what the trail says, writes the history down and judges it. */
    Verdict judge(String drill, Duration most) throws IOException, SQLException {
        try (var connection = connection();
                var select = connection.prepareStatement(OUT)) {
            select.setArray(1, connection.createArrayOf("text", stories.keySet().toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    history.note(
                            rows.getString(2).equals("PUBLISH") ? Event.Kind.PUBLISHED : Event.Kind.FAILED,
                            rows.getString(1),
                            rows.getObject(3, OffsetDateTime.class).toInstant());
                }
            }
        }
        note(Event.Kind.END, drill);
        var file = Premises.WORK.resolve(Path.of("histories", drill + ".ndjson"));
        history.write(file);
        return Verdict.of(History.read(file).events(), most, TOLERANCE);
    }

    /** What a drill tried, for whoever wants to see one try again. */
    void keep(String drill, Object outcomes) throws IOException {
        var folder = Files.createDirectories(Premises.WORK.resolve("histories"));
        Progress.say("Each try: " + JsonFile.write(folder.resolve(drill + ".json"), outcomes));
    }

    @Override
    public void close() {
        nodes.values().forEach(Newsroom::close);
        nodes.clear();
    }
}
