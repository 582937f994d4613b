package stet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A block of commands on a page: what stands between two fences, without the indentation of the list that it stands in. */
record Block(Path page, int line, String language, String text) {
    private static final Pattern FENCE = Pattern.compile("(?m)^ *```");
    private static final Pattern FENCED = Pattern.compile("(?ms)^( *)```(\\S*)\\n(.*?)^\\1```$");
    private static final Pattern REQUEST = Pattern.compile("(?m)^(GET|POST|PUT|DELETE) (/\\S*)$");

    /** What an HTTP block asks for. */
    record Request(String method, String path) {}

    static List<Block> on(Path page) {
        try {
            var text = Files.readString(page);
            var blocks = FENCED.matcher(text)
                    .results()
                    .map(found -> new Block(
                            page,
                            (int) text.substring(0, found.start()).lines().count() + 1,
                            found.group(2),
                            found.group(3).stripTrailing().stripIndent()))
                    .toList();
            assertThat(FENCE.matcher(text).results().count())
                    .as("fences on %s", page)
                    .isEqualTo(2L * blocks.size());
            return blocks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with a blank filled in, which has to be there. */
    Block with(String blank, String value) {
        assertThat(text).as(toString()).contains(blank);
        return new Block(page, line, language, text.replace(blank, value));
    }

    Stream<Request> requests() {
        return REQUEST.matcher(text).results().map(found -> new Request(found.group(1), found.group(2)));
    }

    Stream<String> statements() {
        return Stream.of(text.split(";\\s*(?:\\n|$)", -1)).filter(statement -> !statement.isBlank());
    }

    @Override
    public String toString() {
        return "%s:%d %s".formatted(page, line, text.lines().findFirst().orElse(""));
    }
}
