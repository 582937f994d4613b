package stet.door;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stet.newsroom.PiecedBodies;

/** HTML as nobody writes it: unclosed, nested, with attributes, references and characters that it does not have. */
final class FuzzedHtml {
    private static final int MOST_PARTS = 8;
    private static final List<String> TAGS = List.of(
            "p",
            "b",
            "font",
            "span",
            "blockquote",
            "ul",
            "ol",
            "li",
            "a",
            "sup",
            "h2",
            "pre",
            "table",
            "td",
            "svg",
            "math",
            "template",
            "plaintext",
            "textarea",
            "frameset",
            "select",
            "style",
            "script",
            "noscript",
            "body",
            "html",
            "o:p",
            "x\u0000y",
            "\u00e9");
    private static final List<String> BROKEN = List.of(
            "<",
            "<p",
            "</",
            "</p",
            "<!--",
            "<!-->",
            "<![CDATA[",
            "]]>",
            "<!DOCTYPE html",
            "<?xml version='1.0'?>",
            "<p <p>",
            "<a href",
            "<a href=\"",
            "<p/>",
            "<br/><br></br>",
            "&#0;",
            "&#x1;",
            "&#xD800;",
            "&#xFFFE;",
            "&#1114112;",
            "&#99999999999999999999;",
            "&#x;",
            "&;",
            "&nosuchthing;",
            "&amp",
            "&ampamp;",
            "&notin",
            "\u0000",
            "\u0001",
            "\u000c",
            "\ud800",
            "\udc00",
            "\ufffe",
            "\u2028",
            "\u202e",
            "\u00ad\u200b\u2060");

    private final Random random;
    private final Forged forged;
    private final PiecedBodies pieced;

    FuzzedHtml(Random random, Forged forged) {
        this.random = random;
        this.forged = forged;
        this.pieced = new PiecedBodies(random);
    }

    /** What is taken, however it is written. */
    String mild() {
        return pieced.next();
    }

    String next() {
        return IntStream.range(0, 1 + random.nextInt(MOST_PARTS))
                .mapToObj(i -> part())
                .collect(Collectors.joining());
    }

    private String part() {
        return switch (random.nextInt(12)) {
            case 0 -> forged.one(BROKEN);
            case 1 -> "<" + forged.one(TAGS) + attributes() + ">";
            case 2 -> "</" + forged.one(TAGS) + ">";
            case 3 -> "<a href=\"" + forged.link() + "\">calm" + (random.nextBoolean() ? "</a>" : "<p>");
            case 4 -> ("<" + forged.one(TAGS) + ">").repeat(random.nextInt(400));
            case 5 -> "<p><b id=1><b id=2><i id=3>" + "x<p>".repeat(random.nextInt(200));
            case 6 -> forged.text();
            case 7 -> "<p>Two calls went unanswered, a diplomat told AFP. " + forged.text() + "</p>";
            default -> pieced.next();
        };
    }

    private String attributes() {
        return IntStream.range(0, random.nextInt(4) * (forged.chance(8) ? 200 : 1))
                .mapToObj(i -> switch (random.nextInt(6)) {
                    case 0 -> " style=\"font-weight:" + forged.text() + ";vertical-align:super\"";
                    case 1 -> " onclick=alert(1)";
                    case 2 -> " href='" + forged.link() + "'";
                    case 3 -> " a" + i;
                    case 4 -> " id=\"" + forged.text();
                    default -> " class=x";
                })
                .collect(Collectors.joining());
    }
}
