package stet.bench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.stream.LongStream;
import stet.bench.Line;
import stet.bench.Newsroom;
import stet.bench.Premises;

/** The wire's account, which sends one item after another to a node. */
public final class Feed {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ITEMS = "/api/wire/items";
    private static final String NDJSON = "application/x-ndjson";

    private final Premises premises;
    private final Newsroom node;
    private final Ninjs ninjs;
    private long last;

    public Feed(Premises premises, Newsroom node, Ninjs ninjs) {
        this.premises = premises;
        this.node = node;
        this.ninjs = ninjs;
    }

    /** The number of the item that was sent last. */
    long last() {
        return last;
    }

    /**
     * The next so many, in one request.
     *
     * @throws IllegalStateException if not all of them are stored
     */
    public void sendBatch(int count) throws IOException, InterruptedException {
        var items = LongStream.rangeClosed(last + 1, last + count)
                .mapToObj(number -> (ninjs.item(number) + "\n").getBytes(UTF_8))
                .iterator();
        try (var line = Line.to(node.port())) {
            var answer = line.stream(ITEMS + "/batch", premises.tokens().ofWire(), NDJSON, items)
                    .text()
                    .strip();
            var counts = answer.substring(answer.lastIndexOf('\n') + 1);
            if (JSON.readTree(counts).path("stored").asInt() != count) {
                throw new IllegalStateException("Of %d items not all were stored: %s".formatted(count, counts));
            }
        }
        last += count;
    }

    /** The next one. */
    void send(Line line, String token) throws IOException {
        line.post(ITEMS, token, "", ninjs.item(last + 1));
        last++;
    }

    void kill(long number, Line line, String token) throws IOException {
        line.post(ITEMS, token, "", ninjs.kill(number));
    }
}
