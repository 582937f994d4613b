package stet.bench.credit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A corpus of the PAN 2013 task on text alignment, unpacked: the folders susp and src hold the texts, one folder for each
 * class of obfuscation a list of pairs and the true cases of each pair.
 */
final class Pan13 {
    private static final Pattern FEATURE = Pattern.compile("<feature\\b[^>]*name=\"plagiarism\"[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("\\b(this|source)_(offset|length)=\"(\\d+)\"");

    private final Path folder;
    private final Map<String, Projected> texts = new HashMap<>();

    Pan13(Path folder) {
        this.folder = folder;
    }

    record Pair(String story, String item) {}

    List<String> classes() {
        try (var folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d\\d-.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Pair> pairs(String kind) {
        return read(kind, "pairs")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" ", -1))
                .map(names -> new Pair(names[0], names[1]))
                .toList();
    }

    List<Case> cases(String kind, Pair pair) {
        return FEATURE.matcher(read(kind, bare(pair.story) + "-" + bare(pair.item) + ".xml"))
                .results()
                .map(feature -> feature(feature.group()))
                .toList();
    }

    Projected story(Pair pair) {
        return texts.computeIfAbsent("susp/" + pair.story, name -> new Projected(read("susp", pair.story)));
    }

    Projected item(Pair pair) {
        return texts.computeIfAbsent("src/" + pair.item, name -> new Projected(read("src", pair.item)));
    }

    private static Case feature(String tag) {
        var numbers = new HashMap<String, Integer>();
        NUMBER.matcher(tag)
                .results()
                .forEach(number -> numbers.put(number.group(1) + number.group(2), Integer.valueOf(number.group(3))));
        int from = numbers.get("thisoffset");
        int wireFrom = numbers.get("sourceoffset");
        return new Case(from, from + numbers.get("thislength"), wireFrom, wireFrom + numbers.get("sourcelength"));
    }

    private static String bare(String name) {
        return name.substring(0, name.length() - ".txt".length());
    }

    private String read(String directory, String name) {
        try {
            return Files.readString(folder.resolve(directory).resolve(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
