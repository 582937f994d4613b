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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stet.credit.mention.Field.Part;

/**
 * A copy in which the mentions are marked, as {@code cases.txt} writes it: "told [AFP|afp citation]". {@code layouts.txt}
 * holds how papers print credits, {@code namesakes.txt} others who bear an agency's letters, {@code register.txt} the
 * agencies by country, each doing what it mostly does.
 */
record MarkedCopy(Field field, List<Mark> marks) {
    /** Brackets without a bar are the copy's own. */
    private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]+)\\|([^\\[\\]| ]+) ([^\\[\\] ]+)\\]");

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
        return Stream.of("cases.txt", "layouts.txt", "namesakes.txt", "register.txt")
                .flatMap(MarkedCopy::in);
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
        var mark = MARK.matcher(marked);
        while (mark.find()) {
            text.append(marked, at, mark.start());
            int start = text.length();
            text.append(mark.group(1));
            marks.add(new Mark(mark.group(2), Set.of(mark.group(3).split("/", -1)), start, text.length()));
            at = mark.end();
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
