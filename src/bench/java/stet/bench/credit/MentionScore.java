package stet.bench.credit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import stet.bench.credit.Label.Case;
import stet.credit.mention.Field;
import stet.credit.mention.Field.Part;
import stet.credit.mention.Mention;
import stet.credit.mention.MentionReader;
import stet.credit.mention.Register;

/**
 * How many labelled mentions are found in their role, and how many are found that are none. A mention matches a label of
 * the same agency whose span it overlaps; then the role must be equal. Agencies outside the contract are not judged.
 */
final class MentionScore {
    private static final Set<String> JUDGED = Set.of(
            ("reuters ap afp upi pa dpa epa bloomberg kyodo jiji xinhua yonhap kcna tass interfax ria sputnik pti ani ians "
                            + "canadian-press aap efe ansa anp apa ats belga bernama antara irna sana wafa anadolu ukrinform "
                            + "unian getty imaginechina")
                    .split(" "));

    private final MentionReader reader = Register.reader();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Tally total = new Tally();
    private final Map<String, Tally> bySet = new java.util.TreeMap<>();

    /** @param args the file of cases, one JSON object a line */
    public static void main(String... args) throws IOException {
        new MentionScore().score(Path.of(args[0]));
    }

    private void score(Path cases) throws IOException {
        var json = new ObjectMapper();
        for (var line : Files.readAllLines(cases)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                score(json.readValue(line, Case.class));
            }
        }
        total.print(out, "all");
        bySet.forEach((name, tally) -> tally.print(out, name));
        total.printRoles(out);
    }

    private void score(Case labelled) {
        var fields = Objects.requireNonNullElse(labelled.fields(), Map.<String, String>of());
        var found = reader.read(fields.entrySet().stream()
                .map(field -> new Field(field.getKey(), part(field.getKey()), field.getValue()))
                .toList());
        var rows = compare(labelled, found);
        total.add(rows);
        bySet.computeIfAbsent(Objects.requireNonNullElse(labelled.set(), "-"), none -> new Tally())
                .add(rows);
        rows.stream().filter(row -> !row.isRight()).forEach(row -> out.println(row.told(labelled.id(), fields)));
    }

    private static List<Row> compare(Case labelled, List<Mention> found) {
        var rows = new ArrayList<Row>();
        var used = new HashSet<Mention>();
        for (var label : orNone(labelled.mentions())) {
            var hits = found.stream()
                    .filter(mention -> label.means(mention) && !used.contains(mention))
                    .toList();
            used.addAll(hits);
            rows.add(new Row(
                    label, hits.stream().filter(label::takes).findFirst().orElse(hits.isEmpty() ? null : hits.get(0))));
        }
        found.stream()
                .filter(mention -> !used.contains(mention) && JUDGED.contains(mention.agency()))
                .filter(mention -> orNone(labelled.ignore()).stream().noneMatch(span -> span.overlaps(mention)))
                .filter(mention -> orNone(labelled.none()).stream().noneMatch(span -> span.allows(mention)))
                .filter(mention -> orNone(labelled.mentions()).stream().noneMatch(label -> label.means(mention)))
                .forEach(mention -> rows.add(new Row(null, mention)));
        return rows;
    }

    private static <T> List<T> orNone(@org.jspecify.annotations.Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Part part(String name) {
        if (name.endsWith(".caption")) {
            return Part.CAPTION;
        }
        return switch (name) {
            case "headline" -> Part.HEADLINE;
            case "standfirst" -> Part.STANDFIRST;
            case "byline" -> Part.BYLINE;
            case "dateline" -> Part.DATELINE;
            case "body" -> Part.BODY;
            case "creditLine" -> Part.CREDIT_LINE;
            default -> Part.PICTURE_CREDIT;
        };
    }
}
