package stet.docs;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A bash into which a reader types what stands on a page. It ends at the first command that fails. */
final class Terminal implements AutoCloseable {
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "TMPDIR");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process bash;
    private final Path screen;

    private Terminal(Process bash, Path screen) {
        this.bash = bash;
        this.screen = screen;
    }

    /** With the Java of this test, and of its environment little more than where programs are. */
    static Terminal in(Path folder, Map<String, String> environment) {
        try {
            var screen = Files.createTempFile(folder, "terminal-", ".log");
            var builder = new ProcessBuilder("bash", "-e", "-s")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(screen.toFile());
            var given = builder.environment();
            given.keySet().retainAll(KEPT);
            given.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":" + given.get("PATH"));
            given.put("LANG", "C.UTF-8");
            given.putAll(environment);
            return new Terminal(builder.start(), screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the commands print, once all of them have succeeded. */
    static String prints(Path folder, Map<String, String> environment, String commands) {
        try (var terminal = in(folder, environment)) {
            return terminal.types(commands).ends(0);
        }
    }

    Terminal types(String commands) {
        try {
            typing().write((commands + "\n").getBytes(StandardCharsets.UTF_8));
            typing().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(shown(), e);
        }
    }

    MatchResult shows(Pattern wanted) {
        await().alias(wanted + " on " + screen).atMost(PATIENCE).until(() -> wanted.matcher(shown())
                .find());
        return wanted.matcher(shown()).results().findFirst().orElseThrow();
    }

    String shown() {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return bash.isAlive();
    }

    /** Sends TERM to what runs in it. */
    void stops() {
        bash.descendants().forEach(ProcessHandle::destroy);
    }

    /** Types no more; tells all that was shown. */
    String ends(int code) {
        try {
            typing().close();
            if (!bash.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || bash.exitValue() != code) {
                throw new AssertionError("Not ended with %d as wanted:%n%s".formatted(code, shown()));
            }
            return shown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stops();
        bash.destroy();
    }

    private OutputStream typing() {
        return bash.getOutputStream();
    }
}
