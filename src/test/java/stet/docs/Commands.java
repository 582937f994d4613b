package stet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The blocks of commands in README.md and on the operations pages. Each is played, or stands in {@code left-out.txt}: its
 * page and how it begins, and below that the reason.
 */
final class Commands {
    private static final Path README = Path.of("README.md");
    private static final Path OPERATIONS = Path.of("docs", "operations");
    private static final Path LEFT_OUT = Path.of("src", "test", "resources", "stet", "docs", "left-out.txt");

    private final List<Block> blocks;
    private final List<Block> played = new ArrayList<>();

    Commands() {
        try (var pages = Files.list(OPERATIONS)) {
            blocks = Stream.concat(
                            Stream.of(README),
                            pages.filter(page -> page.toString().endsWith(".md"))
                                    .sorted())
                    .flatMap(page -> Block.on(page).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Block ofReadme(String within) {
        return of(README, within);
    }

    Block of(String page, String within) {
        return of(OPERATIONS.resolve(page + ".md"), within);
    }

    /** A command in the middle of a sentence. */
    static String inlineOf(String page, String beginning) {
        try {
            var text = Files.readString(OPERATIONS.resolve(page + ".md"));
            var found =
                    Pattern.compile("`(" + Pattern.quote(beginning) + "[^`]*)`").matcher(text);
            assertThat(found.find()).as("`%s…` on %s", beginning, page).isTrue();
            return found.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where a block was neither played nor left out for a reason, or where the reasons speak of blocks that are not there. */
    void mustAllBeAccountedFor() {
        var unplayed = new TreeSet<String>();
        blocks.stream().filter(block -> !played.contains(block)).forEach(block -> unplayed.add(block.toString()));
        var leftOut = new TreeSet<String>();
        leftOut().forEach((named, reason) -> {
            var found = blocks.stream()
                    .filter(block -> named(block).startsWith(named))
                    .toList();
            assertThat(found).as("what left-out.txt means by %s", named).hasSize(1);
            assertThat(reason).as("why %s is left out", named).isNotBlank();
            leftOut.add(found.get(0).toString());
        });
        assertThat(unplayed).as("what nobody plays").isEqualTo(leftOut);
    }

    private Block of(Path page, String within) {
        var found = blocks.stream()
                .filter(block -> block.page().equals(page) && block.text().contains(within))
                .toList();
        assertThat(found).as("the block on %s with %s", page, within).hasSize(1);
        played.add(found.get(0));
        return found.get(0);
    }

    private static String named(Block block) {
        return block.page() + " " + block.text();
    }

    private static Map<String, String> leftOut() {
        try {
            var reasons = new LinkedHashMap<String, String>();
            var named = "";
            for (var line : Files.readAllLines(LEFT_OUT)) {
                if (line.startsWith(" ")) {
                    reasons.put(named, line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    named = line;
                    reasons.put(named, "");
                }
            }
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
