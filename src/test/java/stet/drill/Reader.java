package stet.drill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The public: asks for stories again and again, at any node that answers, and notes when each is first there. */
public final class Reader {
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Supplier<List<Integer>> ports;
    private final History history;
    private final Set<String> unseen;
    private final Duration ahead;

    /**
     * @param ports of the nodes that are up
     * @param database in whose time things are noted
     */
    public Reader(Supplier<List<Integer>> ports, Collection<String> slugs, History history, Connection database)
            throws SQLException {
        this.ports = ports;
        this.history = history;
        this.unseen = new LinkedHashSet<>(slugs);
        this.ahead = ahead(database);
    }

    /** Looks until all are seen, or so long; answers whether all were. */
    public boolean read(Duration most) {
        long end = System.nanoTime() + most.toNanos();
        while (!unseen.isEmpty() && System.nanoTime() < end) {
            for (int port : ports.get()) {
                if (readAll(port)) {
                    break;
                }
            }
            LockSupport.parkNanos(5_000_000);
        }
        return unseen.isEmpty();
    }

    /** Asks a node for whatever is not seen yet; one that does not answer, or not for now, is left for the next. */
    private boolean readAll(int port) {
        for (var slug : List.copyOf(unseen)) {
            int status = status(port, slug);
            if (status == 0 || status >= 500) {
                return false;
            }
            if (status == 200) {
                history.note(Event.Kind.SEEN, slug, Instant.now().plus(ahead));
                unseen.remove(slug);
            }
        }
        return true;
    }

    private int status(int port, String slug) {
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:%d/live/stories/%s".formatted(port, slug)))
                    .header("Accept", "application/json")
                    .timeout(PATIENCE)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** By how much the database's clock is ahead of this one's, by the quickest of many questions. */
    public static Duration ahead(Connection database) throws SQLException {
        var quickest = Duration.ofDays(1);
        var ahead = Duration.ZERO;
        try (var now = database.prepareStatement("select clock_timestamp()")) {
            for (int i = 0; i < 100; i++) {
                var before = Instant.now();
                try (var row = now.executeQuery()) {
                    row.next();
                    var there = row.getObject(1, OffsetDateTime.class).toInstant();
                    var took = Duration.between(before, Instant.now());
                    if (took.compareTo(quickest) < 0) {
                        quickest = took;
                        ahead = Duration.between(before.plus(took.dividedBy(2)), there);
                    }
                }
            }
        }
        return ahead;
    }
}
