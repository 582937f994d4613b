package stet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom that is reset, or that never came to its stories, begins anew in everything that speaks of them. */
class DemoFolderTest {
    private static final List<String> OF_THE_STORIES =
            List.of("database/stories-written", "trail/checkpoints/1", "wire/segment");

    @TempDir
    Path home;

    @Test
    void nothingThatSpeaksOfForgottenStoriesIsLeft() throws IOException {
        fill();
        try (var folder = DemoFolder.take(home)) {
            folder.clear();
            assertThat(OF_THE_STORIES).noneMatch(file -> Files.exists(home.resolve(file)));
            assertThat(home.resolve("keycloak/realm")).doesNotExist();
            assertThat(home.resolve("trail.pem")).exists();
        }
    }

    @Test
    void storiesThatWereNotAllWrittenTakeTheirTrailWithThem() throws IOException {
        fill();
        try (var folder = DemoFolder.take(home)) {
            folder.clearStories();
            assertThat(OF_THE_STORIES).noneMatch(file -> Files.exists(home.resolve(file)));
            assertThat(home.resolve("keycloak/realm")).exists();
        }
    }

    private void fill() throws IOException {
        for (var file : List.of(
                "database/stories-written", "trail/checkpoints/1", "wire/segment", "keycloak/realm", "trail.pem")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), "x");
        }
    }
}
