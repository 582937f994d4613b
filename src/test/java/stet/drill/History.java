package stet.drill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened in a drill, one event a line, in the order in which it was noted. */
public final class History {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final List<Event> events = new ArrayList<>();

    public synchronized void note(Event.Kind kind, String story, Instant at) {
        events.add(new Event(kind, story, at));
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    public void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        for (var event : events()) {
            lines.add(JSON.writeValueAsString(event));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }

    public static History read(Path file) throws IOException {
        var history = new History();
        for (var line : Files.readAllLines(file)) {
            var event = JSON.readValue(line, Event.class);
            history.note(event.kind(), event.story(), event.at());
        }
        return history;
    }
}
