package stet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of all that a demo keeps, for the sole use of one newsroom at a time. */
final class DemoFolder implements AutoCloseable {
    private final Path home;
    private final FolderClaim claim;

    private DemoFolder(Path home, FolderClaim claim) {
        this.home = home;
        this.claim = claim;
    }

    /** Takes the folder, and ends what a newsroom that was killed left running in it. */
    static DemoFolder take(Path folder) {
        try {
            var home = Files.createDirectories(folder).toRealPath();
            var claim = FolderClaim.on(home);
            StetServer.endOrphan(home);
            KeycloakServer.endOrphan(home.resolve("keycloak"));
            Postmaster.endOrphan(DatabaseServer.cluster(home.resolve("database")));
            return new DemoFolder(home, claim);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path database() {
        return home.resolve("database");
    }

    Path keycloak() {
        return home.resolve("keycloak");
    }

    /** The trail's copy outside of the database. */
    Path trail() {
        return home.resolve("trail");
    }

    /** The wire's index. */
    Path wire() {
        return home.resolve("wire");
    }

    /** Forgets everything but the trail's key. */
    void clear() {
        clear(database());
        clear(keycloak());
        clearWhatTheDatabaseVouchesFor();
    }

    /** Forgets the stories and all that was done with them. */
    void clearStories() {
        clear(written());
        clear(DatabaseServer.cluster(database()));
        clearWhatTheDatabaseVouchesFor();
    }

    /** Else the next trail would contradict the copy that is kept of this one. */
    private void clearWhatTheDatabaseVouchesFor() {
        clear(trail());
        clear(wire());
    }

    /** Whether the stories were all written once. */
    boolean hasStories() {
        return Files.exists(written()) && Files.exists(DatabaseServer.cluster(database()));
    }

    void storiesAreWritten() {
        try {
            Files.writeString(written(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        claim.close();
    }

    /** In the database's folder, since it says what is in the database. */
    private Path written() {
        return database().resolve("stories-written");
    }

    private static void clear(Path part) {
        try {
            FolderClaim.clear(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
