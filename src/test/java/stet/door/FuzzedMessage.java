package stet.door;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A message of the wire in one of its formats, with something in it replaced, repeated or cut off. */
final class FuzzedMessage {
    private static final List<String> SAMPLES = List.of(
            "ap.json",
            "atom.xml",
            "newsml-1.xml",
            "newsml-g2.xml",
            "ninjs-1.json",
            "ninjs-2.json",
            "ninjs-3.json",
            "nitf.xml",
            "rss.xml",
            "superdesk.json",
            "ferry/anpa.txt",
            "ferry/iptc-7901.txt");

    private final Random random;
    private final Forged forged;
    private final FuzzedHtml html;

    FuzzedMessage(Random random, Forged forged) {
        this.random = random;
        this.forged = forged;
        this.html = new FuzzedHtml(random, forged);
    }

    String next() {
        var message = new StringBuilder(sample(forged.one(SAMPLES)));
        for (int i = random.nextInt(4); i > 0 && !message.isEmpty(); i--) {
            int from = word(message, random.nextInt(message.length()));
            int to = Math.min(message.length(), from + random.nextInt(20));
            switch (random.nextInt(6)) {
                case 0 -> message.delete(from, to);
                case 1 -> message.insert(from, message.substring(from, to).repeat(20));
                case 2 -> message.setLength(to);
                case 3 -> message.replace(from, to, html.next());
                default -> message.replace(from, to, forged.anything());
            }
        }
        return message.toString();
    }

    /** Lines of ninjs, some of them none. */
    String lines() {
        var lines = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            lines.append(forged.chance(4) ? forged.anything() : next().replaceAll("[\\r\\n]+", " "))
                    .append(forged.chance(8) ? "\r" : "\n");
        }
        return lines.toString();
    }

    /** Where the word begins in which this place is, so that what is replaced is mostly a whole value. */
    private static int word(CharSequence text, int place) {
        int at = place;
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static String sample(String name) {
        try (InputStream in = FuzzedMessage.class.getResourceAsStream("/stet/wire/format/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
