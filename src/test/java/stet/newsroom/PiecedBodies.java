package stet.newsroom;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Bodies put together at random from pieces of HTML and text, most of them ill-formed: the same for the same numbers. */
public final class PiecedBodies {
    private static final int MOST_PIECES = 30;

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<pre>",
            "</pre>",
            "<h1>",
            "</h1>",
            "<h2>",
            "</h2>",
            "<ul>",
            "</ul>",
            "<ol>",
            "<li>",
            "</li>",
            "<blockquote>",
            "</blockquote>",
            "<b>",
            "</b>",
            "<i>",
            "</i>",
            "<em>",
            "</em>",
            "<sup>",
            "</sup>",
            "<span>",
            "</span>",
            "<br>",
            "<a href=\"https://a.example/\">",
            "<a href=\"https://example.org/?a=1&b=%3E>'2\">",
            "</a>",
            "calm",
            "seas",
            "two",
            "2",
            " ",
            "\n",
            "\n\n",
            "\u00a0",
            "&nbsp;",
            "&lt;",
            "&amp;",
            "&amp;amp;",
            "&copy;",
            "&quot;",
            "\"",
            ">",
            "& ",
            "\ud83d\ude00",
            "\u00e9");

    private final Random random;

    public PiecedBodies(Random random) {
        this.random = random;
    }

    public String next() {
        return random.ints(1 + random.nextInt(MOST_PIECES), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }
}
