package stet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The build's bill of materials (CycloneDX) lists every library of the package, byte for byte. */
class EveryPartIsListedIT {
    private static final Path LISTED = Path.of("target", "quarkus-run-cyclonedx.json");
    private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib");

    @Test
    void everyLibraryOfThePackageIsInTheBillOfMaterials() throws IOException, NoSuchAlgorithmException {
        var hashes = new ObjectMapper().readTree(LISTED.toFile()).findValuesAsText("content");
        var missing = new ArrayList<Path>();
        var libraries = libraries();
        for (var library : libraries) {
            if (!hashes.contains(sha256(library))) {
                missing.add(library);
            }
        }
        assertThat(libraries).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    private static List<Path> libraries() throws IOException {
        try (var files = Files.walk(LIBRARIES)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
