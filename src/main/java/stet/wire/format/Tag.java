package stet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Attribute;
import org.jdom2.Element;
import org.jdom2.Text;

/**
 * An element of an XML message with what it holds. Prefixes are gone: an element is known by its namespace and local
 * name, and its children are looked for in the element's own namespace, so what a provider adds in one of its own is
 * passed over.
 *
 * @param attributes by local name, those without a namespace and those of XML itself such as {@code lang}
 * @param content elements and runs of text, in order
 */
record Tag(String namespace, String name, Map<String, String> attributes, List<Object> content) {
    static final Tag NONE = new Tag("", "", Map.of(), List.of());

    /** The same of an element that ROME has read and leaves to others. */
    static Tag of(Element element) {
        var attributes = element.getAttributes().stream()
                .filter(attribute -> attribute.getNamespaceURI().isEmpty())
                .collect(Collectors.toMap(Attribute::getName, Attribute::getValue));
        var content = new ArrayList<Object>();
        for (var part : element.getContent()) {
            if (part instanceof Element child) {
                content.add(of(child));
            } else if (part instanceof Text run) {
                content.add(run.getText());
            }
        }
        return new Tag(element.getNamespaceURI(), element.getName(), attributes, content);
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** An attribute without white space around it; empty if it is not there. */
    String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "").strip();
    }

    /** The first element along the path, or one that is empty. */
    Tag at(String... path) {
        var tag = this;
        for (var step : path) {
            tag = tag.all(step).findFirst().orElse(NONE);
        }
        return tag;
    }

    Stream<Tag> all(String wanted) {
        return elements().filter(tag -> tag.is(wanted) && tag.namespace.equals(namespace));
    }

    /** Children of whatever namespace. */
    Stream<Tag> elements() {
        return content.stream().filter(Tag.class::isInstance).map(Tag.class::cast);
    }

    /** All elements of that name below this one in document order, whatever their namespace. */
    List<Tag> below(String wanted) {
        var found = new ArrayList<Tag>();
        gather(wanted, found);
        return found;
    }

    private void gather(String wanted, List<Tag> found) {
        for (var part : content) {
            if (part instanceof Tag tag) {
                if (tag.is(wanted)) {
                    found.add(tag);
                }
                tag.gather(wanted, found);
            }
        }
    }

    /** The text of the first element along the path on one line, white space folded. */
    String line(String... path) {
        return Lines.folded(at(path).text());
    }

    String text() {
        if (content.size() == 1 && content.get(0) instanceof String only) {
            return only;
        }
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        for (var part : content) {
            if (part instanceof Tag tag) {
                text.append(' ');
                tag.write(text);
                text.append(' ');
            } else {
                text.append(part);
            }
        }
    }

    boolean isThere() {
        return !name.isEmpty();
    }
}
