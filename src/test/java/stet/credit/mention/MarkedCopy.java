package stet.credit.mention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import stet.credit.mention.Field.Part;

/**
 * A copy in which the mentions are marked, as {@code cases.txt} writes it: "told [AFP|afp citation]". {@code namesakes.txt}
 * holds others who bear an agency's letters, {@code register.txt} the agencies by country, each doing what it mostly does.
 */
record MarkedCopy(Field field, List<Mark> marks) {
    private static final Map<String, Part> PARTS = Map.of(
            "body", Part.BODY,
            "byline", Part.BYLINE,
            "caption", Part.CAPTION,
            "credit", Part.PICTURE_CREDIT,
            "creditLine", Part.CREDIT_LINE,
            "dateline", Part.DATELINE,
            "headline", Part.HEADLINE,
            "standfirst", Part.STANDFIRST);

    /** A mention that must be found in one of the roles. */
    record Mark(String agency, Set<String> roles, int start, int end) {
        boolean isMetBy(Mention mention) {
            return mention.agency().equals(agency)
                    && roles.contains(mention.role().spoken())
                    && isOverlappedBy(mention);
        }

        boolean isOverlappedBy(Mention mention) {
            return mention.start() < end && start < mention.end();
        }
    }

    static Stream<MarkedCopy> all() {
        return Stream.of("cases.txt", "namesakes.txt", "register.txt").flatMap(MarkedCopy::in);
    }

    private static Stream<MarkedCopy> in(String file) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MarkedCopy.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().toList().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MarkedCopy::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MarkedCopy read(String line) {
        int bar = line.indexOf(" | ");
        var marked = line.substring(bar + 3).replace(" \u00B6 ", "\n");
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        int at = 0;
        for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
            int middle = marked.indexOf('|', open);
            int close = marked.indexOf(']', open);
            text.append(marked, at, open);
            int start = text.length();
            text.append(marked, open + 1, middle);
            var label = marked.substring(middle + 1, close).split(" ", -1);
            marks.add(new Mark(label[0], Set.of(label[1].split("/", -1)), start, text.length()));
            at = close + 1;
        }
        text.append(marked.substring(at));
        return new MarkedCopy(
                new Field("copy", Objects.requireNonNull(PARTS.get(line.substring(0, bar))), text.toString()), marks);
    }

    @Override
    public String toString() {
        return field.part() + ": " + field.text();
    }
}
