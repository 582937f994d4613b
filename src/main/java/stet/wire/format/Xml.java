package stet.wire.format;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads an XML message into elements. No DTD, no entity but the five of XML, no address; limits on depth and number. */
final class Xml {
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int MOST_NAMESPACES = 20_000;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Deque<Tag> open = new ArrayDeque<>();
    private final StringBuilder run = new StringBuilder();
    private int elements;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Tag read(String xml) throws Unreadable {
        limitNamespaces(xml);
        try {
            return new Xml(FACTORY.createXMLStreamReader(new StringReader(Prolog.withoutDoctype(xml)))).root();
        } catch (XMLStreamException broken) {
            throw new Unreadable("NOT_XML", "The message is no well-formed XML.");
        }
    }

    /** The parser looks at all of an element's namespaces for each of them. */
    private static void limitNamespaces(String xml) throws Unreadable {
        int at = xml.indexOf("xmlns");
        for (int i = 0; at >= 0; i++) {
            if (i == MOST_NAMESPACES) {
                throw new Unreadable("TOO_LARGE", "The message declares more than 20,000 namespaces.");
            }
            at = xml.indexOf("xmlns", at + 1);
        }
    }

    private Tag root() throws XMLStreamException, Unreadable {
        open.push(new Tag("", "", Map.of(), new ArrayList<>()));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> run.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Unreadable("DTD", "The message uses an entity that XML does not know.");
                default -> {}
            }
        }
        return open.element().elements().findFirst().orElseThrow(() -> new XMLStreamException("no root"));
    }

    private void start() throws Unreadable {
        if (open.size() > DEEPEST) {
            throw new Unreadable("TOO_DEEP", "The message nests more than 100 elements in each other.");
        }
        if (++elements > MOST_ELEMENTS) {
            throw new Unreadable("TOO_LARGE", "The message has more than 200,000 elements.");
        }
        endRun();
        var namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        var tag = new Tag(namespace.strip(), reader.getLocalName(), attributes(), new ArrayList<>(2));
        open.element().content().add(tag);
        open.push(tag);
    }

    private Map<String, String> attributes() {
        int count = reader.getAttributeCount();
        var attributes = count == 0 ? Map.<String, String>of() : new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            var namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty() || namespace.equals(XMLConstants.XML_NS_URI)) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private void end() {
        endRun();
        open.pop();
    }

    private void endRun() {
        if (run.length() > 0) {
            List<Object> content = open.element().content();
            content.add(run.toString());
            run.setLength(0);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
