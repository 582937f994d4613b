package stet.wire;

import com.google.re2j.Pattern;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import stet.wire.format.Dispatch.WirePicture;

/**
 * The names by which a picture is known: the name of its file, that name without its ending, and the agency's number for the
 * picture, which stands in the names of all its renditions ("RC2ABC9DEF12_15.jpg"). All in lower case.
 */
public final class PictureNames {
    private static final Pattern NUMBER = Pattern.compile("[a-z0-9]+");
    private static final Pattern CAMERA =
            Pattern.compile("^(?:dsc[fn]?|img|image|photo|pic|picture|screenshot|file|dji|pxl|mvi)[0-9]+$");
    private static final Pattern TIME = Pattern.compile("^(?:19|20)[0-9]{6}(?:t?[0-9]{4,6}z?)?$");
    private static final Pattern LETTERS_OF_AGENCY = Pattern.compile("^(?:ap|epa|afp|pa|upi)([0-9]{8,})$");
    private static final int SHORTEST_NUMBER = 7;
    private static final int DIGITS_ALONE = 8;
    private static final int SHORTEST_STEM = 8;

    private PictureNames() {}

    /** Every name that a file of this name answers to; none where it has no name. */
    public static Set<String> of(String fileName) {
        var names = new LinkedHashSet<String>();
        var plain = plain(fileName);
        if (plain.isEmpty()) {
            return names;
        }
        names.add(plain);
        var stem = plain.contains(".") ? plain.substring(0, plain.lastIndexOf('.')) : plain;
        if (stem.length() >= SHORTEST_STEM && !CAMERA.matches(stem) && !TIME.matches(stem)) {
            names.add(stem);
        }
        var part = NUMBER.matcher(stem);
        while (part.find()) {
            if (isNumber(part.group())) {
                names.add(numbered(LETTERS_OF_AGENCY.matcher(part.group()).replaceFirst("$1")));
            }
        }
        return names;
    }

    /** Every name that a picture of the wire answers to: of each of its renditions, and its number. */
    static Set<String> of(WirePicture picture) {
        var names = new LinkedHashSet<String>();
        picture.fileNames().forEach(name -> names.addAll(of(name)));
        var number = plain(picture.number());
        if (isNumber(number)) {
            names.add(numbered(number));
        }
        return names;
    }

    /** The last part of its address, without what is asked of it, as it is read. */
    static String plain(String fileName) {
        var address = fileName.strip();
        int end = Math.min(before(address, '?'), before(address, '#'));
        var last = address.substring(0, end);
        var name = last.substring(last.lastIndexOf('/') + 1);
        return Normalizer.normalize(decoded(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static int before(String address, char mark) {
        int at = address.indexOf(mark);
        return at < 0 ? address.length() : at;
    }

    private static String decoded(String name) {
        try {
            return name.indexOf('%') < 0 ? name : URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private static String numbered(String number) {
        return "#" + number;
    }

    /** Letters and digits together, or very many digits; neither a time nor what a camera counts. */
    private static boolean isNumber(String part) {
        boolean letters = part.chars().anyMatch(Character::isLetter);
        return part.length() >= (letters ? SHORTEST_NUMBER : DIGITS_ALONE)
                && part.chars().anyMatch(Character::isDigit)
                && NUMBER.matches(part)
                && !CAMERA.matches(part)
                && !TIME.matches(part);
    }
}
