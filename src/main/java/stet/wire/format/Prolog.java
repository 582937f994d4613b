package stet.wire.format;

/**
 * The document type declaration of an XML message, which is cut out and never read: no entity is declared by it, no file
 * and no address is opened for it. One that declares an entity of its own is refused, since the text would not be what
 * its writer meant. Declarations that only build the DTD (parameter entities, as Kyodo and Keystone-SDA send them)
 * change nothing in the text and go with it.
 */
final class Prolog {
    private final String xml;
    private int at;

    private Prolog(String xml) {
        this.xml = xml;
    }

    static String withoutDoctype(String xml) throws Unreadable {
        return new Prolog(xml).cut();
    }

    private String cut() throws Unreadable {
        while (at < xml.length()) {
            if (Character.isWhitespace(xml.charAt(at))) {
                at++;
            } else if (xml.startsWith("<?", at)) {
                skipPast("?>");
            } else if (xml.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (xml.startsWith("<!DOCTYPE", at)) {
                int start = at;
                skipDeclaration();
                return xml.substring(0, start) + xml.substring(at);
            } else {
                return xml;
            }
        }
        return xml;
    }

    private void skipDeclaration() throws Unreadable {
        at += "<!DOCTYPE".length();
        for (int open = 1; open > 0; ) {
            if (at >= xml.length()) {
                throw new Unreadable("NOT_XML", "The document type declaration does not end.");
            }
            char c = xml.charAt(at);
            if (c == '"' || c == '\'') {
                at++;
                skipPast(String.valueOf(c));
            } else if (xml.startsWith("<!--", at)) {
                skipPast("-->");
            } else {
                refuseEntity();
                open += c == '<' || c == '[' ? 1 : c == '>' || c == ']' ? -1 : 0;
                at++;
            }
        }
    }

    private void refuseEntity() throws Unreadable {
        if (xml.startsWith("<!ENTITY", at)) {
            int next = at + "<!ENTITY".length();
            while (next < xml.length() && Character.isWhitespace(xml.charAt(next))) {
                next++;
            }
            if (next >= xml.length() || xml.charAt(next) != '%') {
                throw new Unreadable("DTD", "The message declares entities of its own, which are never resolved.");
            }
        }
    }

    private void skipPast(String end) throws Unreadable {
        int found = xml.indexOf(end, at);
        if (found < 0) {
            throw new Unreadable("NOT_XML", "The message is no well-formed XML.");
        }
        at = found + end.length();
    }
}
