package stet.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.newsroom.Staff.EDNA;
import static stet.newsroom.Staff.RHEA;
import static stet.newsroom.Staff.THEO;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stet.newsroom.Scene;

/** Clients that are generated from the API document tell the README's story, from filing to what the public reads. */
@QuarkusTest
class ClientsTest extends Scene {
    private static final Path TYPESCRIPT = Path.of(System.getProperty("clients"), "typescript");
    private static final String STORY =
            "PUBLISHED Harbour bridge shut \\S+Z CREATE SUBMIT CLAIM SIGN_OFF APPROVE PUBLISH";

    @Test
    void oneForJavaWalksIt() throws Exception {
        assertThat(new JavaWalk(address()).tells(slug("harbour-bridge"))).matches(STORY);
    }

    @Test
    void oneForTypeScriptCompilesAndWalksIt() throws Exception {
        assertThat(compiled("walk", program())).isEmpty();

        var walk = TYPESCRIPT.resolve("out").resolve("walk.js").toFile();
        assertThat(NodeJs.run(
                        walk,
                        Map.of(
                                "service", address().toString().replaceFirst("/$", ""),
                                "slug", slug("harbour-bridge"),
                                "tokens", tokens())))
                .matches(STORY);
    }

    @Test
    void theCompilerSeesWhatTheDocumentDoesNotSay() throws Exception {
        assertThat(compiled("astray", program().replace("story.stage", "story.mood")))
                .contains("Property 'mood' does not exist");
        assertThat(compiled("adrift", program().replace("Transition.SignOff", "'sign off'")))
                .contains("is not assignable");
    }

    /** What the compiler has against it. */
    private static String compiled(String name, String program) throws Exception {
        var entry = Files.writeString(TYPESCRIPT.resolve(name + ".ts"), program);
        var compiler = Files.writeString(TYPESCRIPT.resolve("compile.js"), resource("compile.js"));
        return NodeJs.run(
                compiler.toFile(),
                Map.of(
                        "compiler",
                                TYPESCRIPT.resolve("compiler").toAbsolutePath().toString(),
                        "entry", entry.toAbsolutePath().toString(),
                        "out", TYPESCRIPT.resolve("out").toAbsolutePath().toString()));
    }

    private static String program() throws IOException {
        return resource("walk.ts");
    }

    private static String tokens() throws IOException {
        return new ObjectMapper()
                .writeValueAsString(
                        Map.of(RHEA.user(), RHEA.token(), EDNA.user(), EDNA.token(), THEO.user(), THEO.token()));
    }

    private static String resource(String name) throws IOException {
        try (var file = Objects.requireNonNull(ClientsTest.class.getResourceAsStream("/stet/clients/" + name))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
