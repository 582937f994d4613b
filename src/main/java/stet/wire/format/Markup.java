package stet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import stet.copy.Html;

/**
 * The plain text of a body in HTML, XHTML or NITF, projected as {@link stet.copy.Projection} does it, whatever tags
 * there are. What is no running copy (headers, figures, scripts) is left out, and what the markup says is for editors
 * only becomes notes.
 */
final class Markup implements NodeVisitor {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> INLINE = set("""
            a abbr acronym alt-code b big bdo chron cite city classifier code copyrite country del dfn em
            event font frac frac-num frac-den function i ins kbd lang location mark money name.family
            name.given num object.title org person postaddr pronounce q region s samp small span state
            strike strong sub sublocation sup time tt u var virtloc wbr
            """);
    private static final Set<String> LEFT_OUT = set("""
            audio figcaption figure head header iframe img media nav noscript object picture script style
            svg template video
            """);
    private static final Set<String> SPACES = Set.of("br", "td", "th");
    private static final Set<String> FOR_EDITORS = set("""
            notepad np-public np-nonpublic notizblock closingline ednote editorsnote
            """);

    private final Fold body = new Fold();
    private final List<Fold> notes = new ArrayList<>();
    private int leftOut;
    private int forEditors;

    private Markup() {}

    static Markup ofHtml(String html) throws Unreadable {
        var markup = new Markup();
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            markup.body.add(html);
        } else {
            Html.parsed(html)
                    .orElseThrow(
                            () -> new Unreadable("TOO_LARGE", "The item's HTML grows to more than 200,000 elements."))
                    .body()
                    .traverse(markup);
        }
        return markup;
    }

    static Markup of(Tag tag) {
        var markup = new Markup();
        markup.walk(tag);
        return markup;
    }

    String text() {
        return body.toString();
    }

    List<String> notes() {
        return notes.stream()
                .map(Fold::toString)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    /** Also what is for editors, where it is them who read. */
    String everything() {
        return String.join(
                "\n",
                Stream.concat(Stream.of(text()), notes().stream())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private void walk(Tag tag) {
        open(tag.name(), tag.attribute("class"));
        for (var part : tag.content()) {
            if (part instanceof Tag child) {
                walk(child);
            } else {
                add(part.toString());
            }
        }
        close(tag.name());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode run) {
            add(run.getWholeText());
        } else if (node instanceof Element element) {
            open(element.normalName(), element.className());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element.normalName());
        }
    }

    private void open(String name, String classes) {
        if (leftOut > 0 || LEFT_OUT.contains(name)) {
            leftOut++;
        } else if (forEditors > 0 || isForEditors(name, classes)) {
            if (forEditors++ == 0) {
                body.endBlock();
                notes.add(new Fold());
            }
        }
        separate(name);
    }

    private void close(String name) {
        separate(name);
        if (leftOut > 0) {
            leftOut--;
        } else if (forEditors > 0) {
            forEditors--;
        }
    }

    private void separate(String name) {
        if (SPACES.contains(name)) {
            target().addSpace();
        } else if (!INLINE.contains(name)) {
            target().endBlock();
        }
    }

    private void add(String run) {
        if (leftOut == 0) {
            target().add(run);
        }
    }

    private Fold target() {
        return forEditors > 0 ? notes.get(notes.size() - 1) : body;
    }

    private static boolean isForEditors(String name, String classes) {
        return name.equals("note") || (!classes.isEmpty() && names(classes).anyMatch(FOR_EDITORS::contains));
    }

    private static Set<String> set(String list) {
        return names(list).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(String list) {
        return SPACE.splitAsStream(list.strip().toLowerCase(Locale.ROOT));
    }
}
