package stet.credit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import stet.staff.Desk;
import stet.staff.Desks;
import stet.story.DeskPolicy;
import stet.story.RulesInForce;
import stet.wire.Agencies;
import stet.wire.Agency;

/**
 * The house rules in force: a versioned file that says how much each finding weighs, how much is too much and how credits
 * are written, for the house and for each desk. The one that comes with the service, or the file that
 * {@code stet.house-rules} names; the service does not start on a wrong one, and says all that is wrong with it.
 */
@Singleton
public class HouseRules implements DeskPolicy {
    private static final Logger LOG = Logger.getLogger(HouseRules.class);
    private static final String SEED = "/stet/house-rules.json";

    private final DeskRules house;
    private final Map<String, DeskRules> desks = new HashMap<>();

    @Inject
    HouseRules(
            ObjectMapper json,
            Agencies agencies,
            Desks desks,
            @ConfigProperty(name = "stet.house-rules") Optional<Path> path) {
        this(
                read(json, path),
                path.map(Path::toString).orElse("The house rules of the service"),
                agencies.all().stream().map(Agency::id).collect(Collectors.toSet()),
                desks.all().stream().map(Desk::id).collect(Collectors.toSet()));
    }

    HouseRules(RulesFile file, String name, Set<String> agencies, Set<String> desks) {
        var faults = file.faults(agencies, desks);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("%s will not do. %s".formatted(name, String.join(" ", faults)));
        }
        house = DeskRules.house(file);
        if (file.desks() != null) {
            file.desks().forEach((desk, part) -> this.desks.put(desk, house.at(part)));
        }
    }

    /** The rules are read when the service starts, so that it does not start on wrong ones. */
    void read(@Observes StartupEvent start) {
        LOG.infof("House rules %s", version());
    }

    /** The version that approvals name. */
    @Produces
    @Singleton
    @RulesInForce
    public String version() {
        return house.version();
    }

    @Override
    public boolean withdrawsKilled(String desk) {
        return of(desk).withdrawsKilled();
    }

    DeskRules house() {
        return house;
    }

    DeskRules of(String desk) {
        return desks.getOrDefault(desk, house);
    }

    static RulesFile read(ObjectMapper json, Optional<Path> path) {
        try (InputStream in =
                path.isPresent() ? Files.newInputStream(path.get()) : HouseRules.class.getResourceAsStream(SEED)) {
            return json.readValue(in, RulesFile.class);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new IllegalStateException(
                    "%s cannot be read: line %d, column %d: %s"
                            .formatted(
                                    path.map(Path::toString).orElse(SEED),
                                    at == null ? 0 : at.getLineNr(),
                                    at == null ? 0 : at.getColumnNr(),
                                    e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The house rules cannot be read", e);
        }
    }
}
