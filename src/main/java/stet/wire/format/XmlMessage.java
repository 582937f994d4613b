package stet.wire.format;

import java.util.List;

/** A message in XML; its root element says which format it is. */
final class XmlMessage {
    private static final String NEWSML_G2 = "http://iptc.org/std/nar/2006-10-01/";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private XmlMessage() {}

    static List<Dispatch> items(String xml) throws Unreadable {
        var root = Xml.read(xml);
        if (root.namespace().equals(NEWSML_G2)) {
            return NewsMlG2.items(root);
        }
        return switch (root.name()) {
            case "NewsML" -> NewsMl1.items(root);
            case "nitf" -> List.of(Nitf.item(root));
            case "rss" -> WebFeed.items(xml);
            case "feed" -> WebFeed.items(only(ATOM, root, xml));
            case "RDF" -> WebFeed.items(only(RDF, root, xml));
            default -> throw unknown();
        };
    }

    private static String only(String namespace, Tag root, String xml) throws Unreadable {
        if (!root.namespace().equals(namespace)) {
            throw unknown();
        }
        return xml;
    }

    private static Unreadable unknown() {
        return new Unreadable("UNKNOWN_FORMAT", "This XML is none of NewsML-G2, NewsML 1.2, NITF, RSS and Atom.");
    }
}
