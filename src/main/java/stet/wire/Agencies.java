package stet.wire;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The register of agencies: the one that comes with the service, or the file that {@code stet.agencies} names. */
@Singleton
public class Agencies {
    private static final Logger LOG = Logger.getLogger(Agencies.class);
    private static final Set<String> BEHIND_A_HOUSE = Set.of(
            "or",
            "and",
            "und",
            "et",
            "gmbh",
            "ag",
            "ltd",
            "limited",
            "inc",
            "inc.",
            "llc",
            "plc",
            "sa",
            "s.a.",
            "spa",
            "deutsche",
            "news",
            "agency");
    private static final String SEED = "/stet/agencies.json";

    private final Map<String, Agency> byId;
    private final Map<Pattern, Agency> byFile = new LinkedHashMap<>();
    private final Map<String, Agency> byName = new HashMap<>();
    private final Map<String, Agency> byHouse = new HashMap<>();

    Agencies(ObjectMapper json, @ConfigProperty(name = "stet.agencies") Optional<Path> file) {
        byId = read(json, file).stream()
                .collect(Collectors.toMap(Agency::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        byId.values().forEach(agency -> agency.pictureFiles()
                .forEach(pattern -> byFile.put(Pattern.compile(pattern), agency)));
        byId.values().forEach(agency -> Stream.of(
                        List.of(agency.id(), agency.name(), agency.credit()),
                        agency.names(),
                        agency.shortNames(),
                        agency.pictureNames())
                .flatMap(List::stream)
                .forEach(name -> byName.putIfAbsent(plain(name), agency)));
        byHouse.putAll(byName);
        byId.values().forEach(agency -> agency.kin().forEach(name -> byHouse.putIfAbsent(plain(name), agency)));
    }

    /** The register is read when the service starts, so that it does not start on a wrong one. */
    void read(@Observes StartupEvent start) {
        LOG.infof("%d agencies", byId.size());
    }

    /** By id. */
    public List<Agency> all() {
        return List.copyOf(byId.values());
    }

    /** The agency that a report names; it must be one of the register. */
    public Agency get(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow();
    }

    /** The agency that bears this name, however a feed writes it: any case, an article or a rights mark before it. */
    public Optional<Agency> named(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /** The agency that is meant by the name of a house: its own or its company's, with what companies write behind it. */
    Optional<Agency> house(String name) {
        var words = plain(name).split(" ", -1);
        for (int i = words.length; i > 0; i--) {
            var found = byHouse.get(String.join(" ", List.of(words).subList(0, i)));
            boolean isWhole = i == words.length || i > 1 || BEHIND_A_HOUSE.contains(words[i]);
            if (found != null && isWhole) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Whose picture it is, by the pattern of its file name. */
    public Optional<Agency> ofPicture(String fileName) {
        return byFile.entrySet().stream()
                .filter(pattern -> pattern.getKey().matcher(fileName).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String plain(String name) {
        var plain = name.toLowerCase(Locale.ROOT)
                .replace("(c)", " ")
                .replace('\u00A9', ' ')
                .replace("copyright", " ");
        plain = plain.replaceAll("[0-9]{4}", " ").strip();
        return plain.startsWith("the ") ? plain.substring(4).strip() : plain;
    }

    private static List<Agency> read(ObjectMapper json, Optional<Path> file) {
        try (InputStream in =
                file.isPresent() ? Files.newInputStream(file.get()) : Agencies.class.getResourceAsStream(SEED)) {
            return json.readValue(in, new TypeReference<List<Agency>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The register of agencies cannot be read", e);
        }
    }
}
