package stet.credit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import stet.story.RulesInForce;

/**
 * The house rules in force: a versioned file that says how much each finding weighs. The one that comes with the service,
 * or the file that {@code stet.house-rules} names; the service does not start on one that lacks a rule or a version.
 */
@Singleton
public class HouseRules {
    private static final Logger LOG = Logger.getLogger(HouseRules.class);
    private static final String SEED = "/stet/house-rules.json";

    private final String version;
    private final Map<Finding.Code, Rule> byCode = new EnumMap<>(Finding.Code.class);

    /**
     * One rule.
     *
     * @param id as findings name it
     * @param source where the rule comes from
     */
    record Rule(String id, Finding.Code code, Severity severity, String source) {}

    record File(String version, List<Rule> rules) {}

    HouseRules(ObjectMapper json, @ConfigProperty(name = "stet.house-rules") Optional<Path> path) {
        var file = read(json, path);
        if (file.version() == null || file.version().isBlank()) {
            throw new IllegalStateException("The house rules have no version");
        }
        version = file.version();
        file.rules().forEach(rule -> byCode.put(rule.code(), rule));
        Arrays.stream(Finding.Code.values())
                .filter(code -> !byCode.containsKey(code))
                .findFirst()
                .ifPresent(missing -> {
                    throw new IllegalStateException("The house rules say nothing of " + missing);
                });
    }

    /** The rules are read when the service starts, so that it does not start on wrong ones. */
    void read(@Observes StartupEvent start) {
        LOG.infof("House rules %s", version);
    }

    /** The version that approvals name. */
    @Produces
    @Singleton
    @RulesInForce
    public String version() {
        return version;
    }

    Rule on(Finding.Code code) {
        return Optional.ofNullable(byCode.get(code)).orElseThrow();
    }

    private static File read(ObjectMapper json, Optional<Path> path) {
        try (InputStream in =
                path.isPresent() ? Files.newInputStream(path.get()) : HouseRules.class.getResourceAsStream(SEED)) {
            return json.readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The house rules cannot be read", e);
        }
    }
}
