package stet.copy;

/**
 * Reads the plain text of a body from its HTML as {@link Draft#copy()} leaves it, in which every tag is one of few and every
 * ampersand begins a reference. It makes no tree, so that a check of a long copy need not; the text is the same as that of
 * {@link Projection}.
 */
final class BodyText {
    private final String html;
    private final Folding folding = new Folding();

    private BodyText(String html) {
        this.html = html;
    }

    static String of(String html) {
        return new BodyText(html).read();
    }

    /** Whether the text would be more than white space: told without reading all of it. */
    static boolean saysAnything(String html) {
        boolean inTag = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<' || c == '>') {
                inTag = c == '<';
            } else if (!inTag && !Character.isWhitespace(c)) {
                return true;
            }
        }
        return false;
    }

    private String read() {
        for (int at = 0; at < html.length(); ) {
            char c = html.charAt(at);
            if (c == '<') {
                at = tag(at + 1);
            } else if (c == '&') {
                at = reference(at);
            } else {
                folding.read(c, Folding.NOWHERE);
                at++;
            }
        }
        return folding.text();
    }

    /** Answers where it ends. */
    private int tag(int from) {
        int start = html.charAt(from) == '/' ? from + 1 : from;
        int end = start;
        while (Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        if (is("br", start, end)) {
            folding.breakLine();
        } else if (is("sup", start, end) || is("sub", start, end)) {
            folding.shift(start > from ? Folding.Height.LINE : Folding.Height.ofTag(html.charAt(end - 1)));
        } else if (!is("a", start, end) && !is("em", start, end) && !is("strong", start, end)) {
            folding.endBlock();
        }
        boolean inValue = false;
        while (inValue || html.charAt(end) != '>') {
            inValue ^= html.charAt(end) == '"';
            end++;
        }
        return end + 1;
    }

    /** Compared in its place: making a string of each tag was most of what reading short paragraphs cost. */
    private boolean is(String tag, int start, int end) {
        return end - start == tag.length() && html.startsWith(tag, start);
    }

    private int reference(int from) {
        int end = html.indexOf(';', from);
        var name = html.substring(from + 1, end);
        switch (name) {
            case "amp" -> folding.read('&', Folding.NOWHERE);
            case "lt" -> folding.read('<', Folding.NOWHERE);
            case "gt" -> folding.read('>', Folding.NOWHERE);
            case "quot" -> folding.read('"', Folding.NOWHERE);
            default -> number(name).chars().forEach(c -> folding.read((char) c, Folding.NOWHERE));
        }
        return end + 1;
    }

    /** Of a reference by number, such as {@code #xa0}. */
    private static String number(String name) {
        boolean isHex = name.startsWith("#x");
        return Character.toString(Integer.parseInt(name.substring(isHex ? 2 : 1), isHex ? 16 : 10));
    }
}
