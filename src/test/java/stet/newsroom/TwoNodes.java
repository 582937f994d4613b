package stet.newsroom;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two packaged nodes of one house, with a database of their own. */
public final class TwoNodes implements AutoCloseable {
    private final Map<String, String> settings;
    private List<ServiceProcess> nodes;

    private TwoNodes(Map<String, String> settings) {
        this.settings = settings;
        this.nodes = started(settings);
    }

    /** @param folder what they keep outside of the database */
    public static TwoNodes start(OwnDatabase database, Path folder, Map<String, String> more) {
        var settings = new HashMap<>(database.environment(folder));
        settings.putAll(more);
        return new TwoNodes(settings);
    }

    /** Both end as they do when they are told to. */
    public void stop() {
        nodes.forEach(ServiceProcess::close);
        nodes = List.of();
    }

    public void startAgain() {
        nodes = started(settings);
    }

    public URI address(int node) {
        return nodes.get(node).address();
    }

    public Stream<String> logs() {
        return nodes.stream().map(ServiceProcess::log);
    }

    @Override
    public void close() {
        stop();
    }

    private static List<ServiceProcess> started(Map<String, String> settings) {
        return IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> ServiceProcess.start(settings)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }
}
