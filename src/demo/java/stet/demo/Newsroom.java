package stet.demo;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A whole newsroom on this machine, to look around in: PostgreSQL, Keycloak, the packaged service, and stories on the
 * desks. It is open until it is stopped or one of its parts dies.
 */
final class Newsroom {
    private static final Path REALMS = Path.of("deployment", "keycloak");

    private final Screen screen = new Screen();
    private final CompletableFuture<Boolean> closing = new CompletableFuture<>();
    private final Deque<CompletableFuture<? extends Part>> parts = new ConcurrentLinkedDeque<>();

    private Newsroom() {}

    /** Ends with 1 where the newsroom cannot open or a part of it dies. */
    public static void main(String[] arguments) {
        new Newsroom().work();
        System.exit(1);
    }

    private void work() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-of-newsroom"));
        screen.banner();
        try {
            var settings = Settings.given();
            try (var folder = DemoFolder.take(settings.folder())) {
                open(settings, folder);
                watch();
            }
        } catch (IllegalStateException | CompletionException e) {
            if (!isClosing()) {
                screen.trouble(e.getCause() instanceof IllegalStateException cause ? cause : e);
            }
        }
    }

    private void open(Settings settings, DemoFolder folder) {
        settings.mustHavePortsFree();
        if (settings.reset()) {
            screen.says("What was kept is forgotten");
            folder.clear();
        }
        var isNew = !folder.hasStories();
        if (isNew) {
            folder.clearStories();
        }
        screen.says(isNew ? "PostgreSQL starts, with an empty database" : "PostgreSQL starts");
        var database = begun(supplyAsync(() -> DatabaseServer.start(folder.database(), 0)));
        var keycloak = begun(supplyAsync(() -> KeycloakServer.start(
                settings.keycloak(), REALMS, folder.keycloak(), settings.keycloakPort(), screen::says)));
        var stet = begun(database.thenApplyAsync(running -> StetServer.start(settings, running, screen::says)));
        CompletableFuture.allOf(database, keycloak, stet).join();
        fill(settings, folder, new Requests(stet.join().address(), settings.issuer()), isNew);
    }

    private <T extends Part> CompletableFuture<T> begun(CompletableFuture<T> part) {
        parts.push(part);
        return part;
    }

    private void fill(Settings settings, DemoFolder folder, Requests requests, boolean isNew) {
        var staff = DemoStaff.in(REALMS);
        if (isNew) {
            var script = Script.read();
            screen.says("The staff write %d stories".formatted(script.size()));
            new Seeding(requests).play(script);
            folder.storiesAreWritten();
        }
        screen.welcome(settings, staff, NextStory.of(requests, staff));
    }

    private void watch() {
        var died = (Part) CompletableFuture.anyOf(parts.stream()
                        .map(CompletableFuture::join)
                        .map(part -> part.ended().thenApply(gone -> part))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        throw new IllegalStateException("A part of it has died. " + ServerProcess.tail(died.log()));
    }

    /** The last to open closes first, so that no part misses another while it closes. */
    private void close() {
        closing.complete(true);
        if (!parts.isEmpty()) {
            screen.says("The newsroom closes");
        }
        parts.forEach(
                part -> part.thenAccept(Part::close).exceptionally(e -> null).join());
    }

    /** Whoever stops the newsroom stops its parts with it, and they may be faster. */
    private boolean isClosing() {
        try {
            return closing.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
