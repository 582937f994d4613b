package stet.door;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Values that nobody sends by mistake: at the bounds of what is taken, beyond them, and of another kind altogether; among them some
 * that are right, so that what lies behind is reached. Seeded.
 */
final class Forged {
    static final String NOTHING = "5f0e1c9a-0000-4000-8000-000000000000";

    private static final List<String> TEXTS = List.of(
            "Calm seas",
            "edna",
            "urn:valdora:1",
            "",
            " ",
            "\u0000",
            "Calm\u0000seas",
            "\ud800",
            "\udc00\ud800",
            "\u202e\ufeff",
            "\u200b",
            "\uffff",
            "\u0001\u001b[2J",
            "e" + "\u0301".repeat(200),
            "\ufdfa\u0130\u00df\ufb03",
            "' or 1=1 --",
            "\"; drop table story; --",
            "\\u0000\\",
            "%_\\%",
            "a:* & !b | (",
            "<script>alert(1)</script>",
            "{calm}[0]{+seas}",
            "%s%n${7*7}#{7*7}",
            "../../../../etc/passwd",
            "line\r\nSet-Cookie: a=b",
            "null",
            "true",
            "[]",
            "{}",
            "x".repeat(401),
            "x".repeat(5_000),
            "\ud83d\ude00".repeat(500));

    private static final List<String> TIMES = List.of(
            "2099-11-23T18:00:00Z",
            "2099-11-23T18:00:00.123456789+08:00",
            "0001-01-01T00:00:00Z",
            "0001-01-01T00:00:00+18:00",
            "0000-12-31T23:59:59Z",
            "-0001-01-01T00:00:00Z",
            "-4713-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "9999-12-31T23:59:59-18:00",
            "+10000-01-01T00:00:00Z",
            "+294277-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59.999999999-18:00",
            "-999999999-01-01T00:00:00+18:00",
            "+1000000000-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "2099-02-30T00:00:00Z",
            "2099-11-23T24:00:00Z",
            "2099-11-23T23:59:60Z",
            "2099-11-23T18:00:00+25:00",
            "2099-11-23T18:00",
            "2027-03-28T02:30",
            "2027-10-31T02:30",
            "+999999999-12-31T23:59",
            "-999999999-01-01T00:00",
            "2099-11-23",
            "9999-12-31",
            "0001-01-01",
            "+999999998-01-01",
            "+999999999-12-31",
            "-999999999-01-01",
            "infinity",
            "-infinity",
            "\uff12\uff10\uff19\uff19-11-23T18:00:00Z");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "2",
            "3",
            "100",
            "101",
            "-1",
            "1440",
            "1441",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "9".repeat(39),
            "9".repeat(400),
            "1.5",
            "1e3",
            "1e400",
            "1e-400",
            "1e999999999",
            "NaN",
            "0x10",
            "+1",
            "-0",
            "\u0661");

    private static final List<String> IDS = List.of(
            NOTHING,
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF",
            "1-1-1-1-1",
            "5f0e1c9a00004000800000000000",
            "{" + NOTHING + "}",
            "5f0e1c9a-0000-4000-8000-00000000000g",
            "5f0e1c9a-0000-4000-8000-0000000000000000000000000001",
            "-1-1-1-1-1");

    private static final List<String> LINKS = List.of(
            "https://a.example/",
            "http://a.example/live/stories/harbour-bridge-1",
            "/live/stories/harbour-bridge-1",
            "//a.example/",
            "/",
            "mailto:",
            "javascript:alert(1)",
            " jAvA\tScript:alert(1)",
            "data:text/html;base64,AAAA",
            "http://[::1]:99999/\u0001",
            "http://[::1",
            "http://a.example:-1/",
            "http://a.example/%zz%00",
            "http://\u00e4.example/\u202e",
            "http://" + "a.".repeat(400) + "example/",
            "https://a.example/" + "x".repeat(2_001),
            "https://a.example/" + "x".repeat(40_000),
            "?#",
            "urn:valdora:1",
            "http:");

    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "UTC",
            "Asia/Hong_Kong",
            "+08:00",
            "SystemV/EST5",
            "GMT",
            "europe/berlin",
            "Z",
            "Etc/GMT+12");

    /** Of these every fourth is forged, since there are many ways to be beyond what the database takes. */
    private static final Set<String> TIMED = Set.of("after", "from", "to", "at", "day", "until", "local");

    private final Random random;
    private final Map<String, List<String>> there;
    private final int which;
    private final boolean wild;

    /** @param there what there is, by the name of the parameter that asks for it; what stands at one place belongs together */
    Forged(Random random, Map<String, List<String>> there) {
        this.random = random;
        this.there = there;
        this.which = random.nextInt(1_000);
        this.wild = chance(3);
    }

    /** Whether much is wrong with this request; of the others one thing, or nothing. */
    boolean isWild() {
        return wild;
    }

    /** Whether this is to be wrong: it mostly is not, since of what is wrong twice the second is not looked at. */
    boolean isOdd() {
        return chance(wild ? 3 : 24);
    }

    /** For the parameter or field of this name. */
    String value(String name) {
        boolean isOdd = isOdd() || (TIMED.contains(name) && chance(4));
        if (!isOdd) {
            return right(name);
        }
        if (chance(4)) {
            return anything();
        }
        return switch (name) {
            case "after" -> cursor();
            case "from", "to", "at", "until", "local", "day" -> time();
            case "limit", "n", "a", "b", "revision", "size", "first", "second", "since", "Last-Event-ID", "version" ->
                number();
            case "zone" -> one(ZONES);
            case "url" -> link();
            case "id", "story", "hold", "package", "task", "refusal", "verification" -> one(IDS);
            default -> text();
        };
    }

    private String right(String name) {
        if (there.containsKey(name)) {
            return there(name);
        }
        return switch (name) {
            case "after" -> encoded(chance(2) ? "1" : "2099-11-23T18:00:00Z\n" + NOTHING + "\nx");
            case "from" -> "2099-11-01T00:00:00Z";
            case "to", "at", "until" -> "2099-11-23T18:00:00Z";
            case "local" -> "2099-11-23T18:00";
            case "day" -> "2026-11-23";
            case "limit", "n", "a", "b", "revision", "size", "first", "second", "since", "Last-Event-ID", "version" ->
                String.valueOf(1 + random.nextInt(2));
            case "zone" -> "Europe/Berlin";
            case "url" -> chance(2) ? "https://a.example/" : "/live/stories/" + there("slug");
            default -> there(name);
        };
    }

    String anything() {
        return switch (random.nextInt(6)) {
            case 0 -> cursor();
            case 1 -> time();
            case 2 -> number();
            case 3 -> one(IDS);
            case 4 -> link();
            default -> text();
        };
    }

    String text() {
        return one(TEXTS);
    }

    String time() {
        return one(TIMES);
    }

    String number() {
        return one(NUMBERS);
    }

    String link() {
        return one(LINKS);
    }

    /** One that is there, where any is. */
    String there(String name) {
        var known = there.getOrDefault(name, List.of("Calm seas"));
        return known.isEmpty() ? NOTHING : known.get(which % known.size());
    }

    /** Keys of some list, one of them forged; or too few, too many or of another list; or no cursor at all. */
    String cursor() {
        var keys = chance(4)
                ? IntStream.range(0, 1 + random.nextInt(4))
                        .mapToObj(
                                i -> List.of(time(), number(), one(IDS), text()).get(random.nextInt(4)))
                        .collect(Collectors.joining("\n"))
                : shaped();
        var bytes = keys.getBytes(StandardCharsets.UTF_8);
        if (chance(8) && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return switch (random.nextInt(16)) {
            case 0 -> Base64.getEncoder().encodeToString(bytes);
            case 1 -> Base64.getMimeEncoder().encodeToString(bytes);
            case 2 -> Base64.getUrlEncoder().encodeToString(Arrays.copyOf(bytes, bytes.length / 2)) + "=";
            case 3 -> keys;
            default -> encoded(bytes);
        };
    }

    private static String encoded(String keys) {
        return encoded(keys.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] keys) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys);
    }

    /** As the lists of the service write them. */
    private String shaped() {
        return switch (random.nextInt(5)) {
            case 0 -> number();
            case 1 -> one(IDS);
            case 2 -> String.join("\n", time(), "", NOTHING);
            case 3 -> String.join("\n", time(), NOTHING, number());
            default -> String.join("\n", time(), NOTHING);
        };
    }

    /** One of those that there are, or nearly. */
    String choice(List<String> of) {
        var chosen = one(of);
        if (!isOdd()) {
            return chosen;
        }
        return switch (random.nextInt(5)) {
            case 0 -> chosen.toLowerCase(Locale.ROOT);
            case 1 -> chosen.toUpperCase(Locale.ROOT);
            case 2 -> chosen + " ";
            case 3 -> "0";
            default -> text();
        };
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Whether it is this time, once in so many. */
    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }
}
