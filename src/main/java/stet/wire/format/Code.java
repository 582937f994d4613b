package stet.wire.format;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.Signal;
import stet.wire.format.Dispatch.Status;

/** What the codes of the IPTC and of agencies mean (NewsCodes stat, sig, ninat; Reuters edStat; AP editorial types). */
final class Code {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("picture", Kind.PICTURE),
            Map.entry("photo", Kind.PICTURE),
            Map.entry("image", Kind.PICTURE),
            Map.entry("graphic", Kind.GRAPHIC),
            Map.entry("video", Kind.VIDEO),
            Map.entry("animation", Kind.VIDEO),
            Map.entry("audio", Kind.AUDIO),
            Map.entry("composite", Kind.PACKAGE),
            Map.entry("package", Kind.PACKAGE),
            Map.entry("collection", Kind.PACKAGE),
            Map.entry("complexdata", Kind.TEXT));
    private static final Map<String, Status> STATUSES = Map.of(
            "", Status.USABLE,
            "usable", Status.USABLE,
            "embargoed", Status.USABLE,
            "withheld", Status.WITHHELD,
            "canceled", Status.CANCELED,
            "cancelled", Status.CANCELED);
    private static final Map<String, Signal> SIGNALS = Map.ofEntries(
            Map.entry("kill", Signal.KILL),
            Map.entry("killed", Signal.KILL),
            Map.entry("edstat:d", Signal.KILL),
            Map.entry("withhold", Signal.WITHHOLD),
            Map.entry("withheld", Signal.WITHHOLD),
            Map.entry("correction", Signal.CORRECTION),
            Map.entry("corrected", Signal.CORRECTION),
            Map.entry("corrective", Signal.CORRECTION),
            Map.entry("correct", Signal.CORRECTION),
            Map.entry("edstat:c", Signal.CORRECTION),
            Map.entry("update", Signal.UPDATE),
            Map.entry("updated", Signal.UPDATE),
            Map.entry("edstat:u", Signal.UPDATE),
            Map.entry("advisory", Signal.ADVISORY),
            Map.entry("holdforrelease", Signal.HOLD_FOR_RELEASE),
            Map.entry("hold", Signal.HOLD_FOR_RELEASE));

    private Code() {}

    /** @param type with or without the name of its scheme in front; text if it is empty or unknown */
    static Kind kind(String type) {
        return KINDS.getOrDefault(local(type), Kind.TEXT);
    }

    static Status status(String code) throws Unreadable {
        var status = STATUSES.get(local(code));
        if (status == null) {
            throw new Unreadable("UNKNOWN_STATUS", "The item's status is none of usable, withheld and canceled.");
        }
        return status;
    }

    /** What a code tells editors to do; none for the many that tell them nothing. */
    static Optional<Signal> signal(String code) {
        var lower = code.strip().toLowerCase(Locale.ROOT);
        @Nullable Signal whole = SIGNALS.get(lower);
        return Optional.ofNullable(whole != null ? whole : SIGNALS.get(local(lower.replace("-", ""))));
    }

    /** Desks write it in front of a headline: CORRECTED-, CORRECTION:, UPDATE 2-, REFILE-, ADVISORY-. */
    static Optional<Signal> announced(String headline) {
        int end = 0;
        while (end < headline.length() && headline.charAt(end) >= 'A' && headline.charAt(end) <= 'Z') {
            end++;
        }
        var rest = headline.substring(end).stripLeading();
        boolean marked = end > 0 && !rest.isEmpty() && "-:0123456789".indexOf(rest.charAt(0)) >= 0;
        return !marked
                ? Optional.empty()
                : switch (headline.substring(0, end)) {
                    case "CORRECTED", "CORRECTION", "REFILE" -> Optional.of(Signal.CORRECTION);
                    case "UPDATE" -> Optional.of(Signal.UPDATE);
                    case "ADVISORY" -> Optional.of(Signal.ADVISORY);
                    default -> Optional.empty();
                };
    }

    /** The code without its scheme, in lower case. */
    static String local(String code) {
        return written(code).toLowerCase(Locale.ROOT);
    }

    /** The code without its scheme. */
    static String written(String code) {
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)
                .strip();
    }
}
