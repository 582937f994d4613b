package stet.wire.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private static final Map<String, Status> STATUSES = table(Map.of(
            Status.USABLE, ",usable,embargoed",
            Status.WITHHELD, "withheld,withhold,held,onhold",
            Status.CANCELED,
                    "canceled,cancelled,killed,kill,deleted,withdrawn,retracted,spiked,recalled,eliminated,annulled"));
    private static final Map<String, Signal> SIGNALS = table(Map.of(
            Signal.KILL,
                    "kill,killed,mandatorykill,bulletinkill,photokill,edstat:d,eliminate,eliminated,elimination,disregard,"
                            + "withdraw,withdrawn,withdrawal,retract,retracted,retraction,spike,spiked,delete,deleted,"
                            + "cancel,canceled,cancelled,annule,annulation",
            Signal.WITHHOLD, "withhold,withheld",
            Signal.CORRECTION, "correction,corrected,corrective,correct,corrects,clarification,refile,edstat:c",
            Signal.UPDATE, "update,updated,edstat:u",
            Signal.ADVISORY, "advisory",
            Signal.HOLD_FOR_RELEASE, "holdforrelease,hold",
            Signal.ALERT, "alert,newsalert,flash,bulletin,urgent"));

    private Code() {}

    /** @param type with or without the name of its scheme in front; text if it is empty or unknown */
    static Kind kind(String type) {
        return KINDS.getOrDefault(local(type), Kind.TEXT);
    }

    static Status status(String code) throws Unreadable {
        var status = STATUSES.get(plain(code));
        if (status == null) {
            throw new Unreadable("UNKNOWN_STATUS", "The item's status is none of usable, withheld and canceled.");
        }
        return status;
    }

    /** What a code tells editors to do; none for the many that tell them nothing. */
    static Optional<Signal> signal(String code) {
        var lower = code.strip().toLowerCase(Locale.ROOT);
        @Nullable Signal whole = SIGNALS.get(lower);
        return Optional.ofNullable(whole != null ? whole : SIGNALS.get(plain(lower)));
    }

    /** The code without its scheme, in lower case. */
    static String local(String code) {
        return written(code).toLowerCase(Locale.ROOT);
    }

    /** The code without its scheme. */
    static String written(String code) {
        int scheme = Math.max(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')), code.lastIndexOf('#'));
        return code.substring(scheme + 1).strip();
    }

    /** "Hold For Release", "hold-for-release" and "HoldForRelease" are one. */
    private static String plain(String code) {
        return local(code).replace("-", "").replace("_", "").replace(" ", "");
    }

    private static <M> Map<String, M> table(Map<M, String> codes) {
        var table = new HashMap<String, M>();
        codes.forEach((meaning, list) -> Stream.of(list.split(",", -1)).forEach(code -> table.put(code, meaning)));
        return Map.copyOf(table);
    }
}
