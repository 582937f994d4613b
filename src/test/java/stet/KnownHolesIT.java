package stet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The libraries in the package are the mended ones, and the page that operators read names exactly the holes that are open. */
class KnownHolesIT {
    private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib", "main");
    private static final Path HOLES = Path.of("src", "test", "resources", "stet", "platform", "known-holes.txt");
    private static final Path TOLD = Path.of("docs", "operations", "configure.md");
    private static final Pattern LIBRARY = Pattern.compile("(.+?)-(\\d[^/]*?)(?:\\.Final)?\\.jar");
    private static final Pattern HOLE = Pattern.compile("CVE-\\d{4}-\\d+");

    private record Hole(String name, String library, Version mendedIn) {
        boolean isOpenIn(Map<String, Version> libraries) {
            var there = libraries.get(library);
            return there != null && there.compareTo(mendedIn) < 0;
        }
    }

    @Test
    void thePageNamesExactlyTheHolesThatAreOpen() throws IOException {
        var libraries = libraries();
        assertThat(libraries).containsKeys("io.netty.netty-codec-http", "org.hibernate.orm.hibernate-core");
        var open = holes().stream()
                .filter(hole -> hole.isOpenIn(libraries))
                .map(Hole::name)
                .collect(Collectors.toCollection(TreeSet::new));
        var quarkus = Files.readString(TOLD);
        var told = HOLE.matcher(quarkus.substring(quarkus.indexOf("\n## Quarkus\n")))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(open);
    }

    /** But for netty-tcnative, which has numbers of its own. */
    @Test
    void allOfNettyAndOfVertxIsOfOneRelease() throws IOException {
        for (var family : List.of("io.netty.", "io.vertx.")) {
            var versions = libraries().entrySet().stream()
                    .filter(library -> library.getKey().startsWith(family))
                    .filter(library -> !library.getKey().contains("tcnative"))
                    .map(Map.Entry::getValue)
                    .collect(Collectors.toSet());
            assertThat(versions).as(family).hasSize(1);
        }
    }

    /** Two of the holes are in how paths are read where a policy goes by path. */
    @Test
    void noRightGoesByPath() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "resources"));
                var deployment = Files.walk(Path.of("deployment"))) {
            var settings = new TreeSet<Path>();
            files.filter(Files::isRegularFile).forEach(settings::add);
            deployment.filter(Files::isRegularFile).forEach(settings::add);
            assertThat(settings).hasSizeGreaterThan(10);
            for (var setting : settings) {
                assertThat(new String(Files.readAllBytes(setting), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(setting.toString())
                        .doesNotContain("quarkus.http.auth.permission", "quarkus.http.auth.policy")
                        .doesNotContain("QUARKUS_HTTP_AUTH_PERMISSION", "QUARKUS_HTTP_AUTH_POLICY");
            }
        }
    }

    private static Map<String, Version> libraries() throws IOException {
        try (var files = Files.list(LIBRARIES)) {
            var libraries = new HashMap<String, Version>();
            for (var file : Set.copyOf(files.toList())) {
                var name = LIBRARY.matcher(file.getFileName().toString());
                if (name.matches()) {
                    libraries.put(name.group(1), Version.parse(name.group(2)));
                }
            }
            return libraries;
        }
    }

    private static List<Hole> holes() throws IOException {
        return Files.readAllLines(HOLES).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\s+"))
                .map(hole -> new Hole(hole[0], hole[1], Version.parse(hole[2])))
                .toList();
    }
}
