package stet.audit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import stet.audit.log.SigningKey;
import stet.audit.log.VerifierKey;

/**
 * The keys of the trail. All of them sign each checkpoint, so that one can follow another; the first seals entries. Every
 * node has the same ones. A file that is not there is made, readable by its owner alone; but where a trail has been sealed
 * and none of its keys is there, nothing is made and the service does not start.
 */
@ApplicationScoped
public class Keys {
    private static final Logger LOG = Logger.getLogger(Keys.class);

    private final List<SigningKey> signing;
    private final List<VerifierKey> trusted;
    private final String origin;

    /**
     * @param origin the name of the log and of its keys
     * @param files of signing keys
     * @param retired verifier keys that signed once and sign no more
     * @param database where the trail is
     */
    Keys(
            @ConfigProperty(name = "stet.trail.origin") String origin,
            @ConfigProperty(name = "stet.trail.keys") List<String> files,
            @ConfigProperty(name = "stet.trail.retired-keys") Optional<List<String>> retired,
            DataSource database) {
        this.origin = origin;
        if (files.stream().map(Path::of).noneMatch(Files::exists) && isSealed(database)) {
            throw new IllegalStateException(
                    "The trail has been sealed, and none of its keys is there: %s. Put the key back; a new one would seal as somebody else."
                            .formatted(String.join(", ", files)));
        }
        this.signing = files.stream()
                .map(Path::of)
                .map(file -> SigningKey.read(origin, text(file)))
                .toList();
        this.trusted = Stream.concat(
                        signing.stream().map(SigningKey::verifier),
                        retired.orElse(List.of()).stream().map(VerifierKey::read))
                .toList();
    }

    /** At the start, so that a service without its key does not get as far as the first entry. */
    void read(@Observes StartupEvent start) {
        LOG.debugf("The trail is signed by %d", signing.size());
    }

    String origin() {
        return origin;
    }

    List<SigningKey> signing() {
        return signing;
    }

    /** Those whose signatures count, the retired ones too. */
    List<VerifierKey> trusted() {
        return trusted;
    }

    SigningKey.Seal seal() {
        return signing.get(0).seal();
    }

    /** Whether one of the present keys made this seal of that hash. */
    boolean sealed(String hash, String seal) {
        return signing.stream().anyMatch(key -> key.seal().of(hash).base64().equals(seal));
    }

    private static boolean isSealed(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("select exists (select 1 from trail_checkpoint)")) {
            return answer.next() && answer.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The trail cannot be read", e);
        }
    }

    private static String text(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The trail's key %s cannot be read".formatted(file), e);
        }
    }

    /** Two nodes may start at once: whichever comes first makes it, whole before it has its name. */
    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var made = Files.createTempFile(
                folder,
                "key",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(made, SigningKey.generate(), StandardOpenOption.WRITE);
            Files.createLink(file, made);
            LOG.warnf("The trail had no key: %s was made. Keep a copy of it, and give it to every node", file);
        } catch (FileAlreadyExistsException e) {
            LOG.debugf("Another node made %s", file);
        } finally {
            Files.delete(made);
        }
    }
}
