package stet.wire.format;

import java.util.List;

/** A message in XML; its root element says which format it is. */
final class XmlMessage {
    private static final String NEWSML_G2 = "http://iptc.org/std/nar/2006-10-01/";
    private static final String APPL = "http://ap.org/schemas/03/2005/appl";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private XmlMessage() {}

    static List<? extends Entry> entries(String sent) throws Unreadable {
        var xml = fromItsFirstTag(sent);
        var root = Xml.read(xml);
        if (root.namespace().equals(NEWSML_G2)) {
            return NewsMlG2.entries(root);
        }
        return switch (root.name()) {
            case "NewsML" -> NewsMl1.entries(root);
            case "nitf" -> List.of(new Nitf(root));
            case "Publication" -> List.of(new Appl(only(APPL, root, root)));
            case "rss" -> WebFeed.entries(xml);
            case "feed" -> WebFeed.entries(only(ATOM, root, xml));
            case "RDF" -> WebFeed.entries(only(RDF, root, xml));
            default -> throw unknown();
        };
    }

    /** Some feeds send a byte order mark or an empty line before the declaration, which XML does not allow. */
    private static String fromItsFirstTag(String sent) {
        return sent.substring(Math.max(0, sent.indexOf('<')));
    }

    private static <T> T only(String namespace, Tag root, T read) throws Unreadable {
        if (!root.namespace().equals(namespace)) {
            throw unknown();
        }
        return read;
    }

    private static Unreadable unknown() {
        return new Unreadable("UNKNOWN_FORMAT", "This XML is none of NewsML-G2, NewsML 1.2, NITF, APPL, RSS and Atom.");
    }
}
