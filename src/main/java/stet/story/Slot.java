package stet.story;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.door.Moment;
import stet.problem.Unacceptable;

/**
 * The moment for which a story is scheduled.
 *
 * @param at the instant, to the microsecond
 * @param local the time on the wall at that zone, as the editor gave it
 * @param zone an IANA region, or UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Slot(Instant at, String local, String zone) {
    /** Of the rules by which local times are read: the release of the IANA time zone database, such as 2025b. */
    static String rulesVersion() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }

    /**
     * A slot as an editor asks for it: an instant, or a local time and its zone.
     *
     * @param offset says which of two is meant where clocks are turned back
     */
    @Schema(name = "WantedSlot")
    public record Wish(
            @Nullable String at,
            @Nullable String local,
            @Nullable String zone,
            @Nullable String offset) {

        /** The slot; 422 where the wish names no moment or more than one. Pointers from {@code /slot}. */
        public Slot slot() {
            if (at != null && (local != null || zone != null || offset != null)) {
                throw no("/slot", "SLOT_TWICE", "A slot is an instant, or a local time and its zone, not both.");
            }
            return at != null ? instant(at) : wall();
        }

        private static Slot instant(String at) {
            try {
                var moment = Moment.of(at);
                return near(new Slot(
                        moment, LocalDateTime.ofInstant(moment, ZoneOffset.UTC).toString(), "UTC"));
            } catch (DateTimeException e) {
                throw no(
                        "/slot/at",
                        "BAD_TIME",
                        "This is not a time as RFC 3339 writes it, with its offset: 2026-11-23T18:00:00Z.");
            }
        }

        private Slot wall() {
            if (local == null || zone == null) {
                throw no(
                        local == null ? "/slot/local" : "/slot/zone",
                        "MISSING",
                        "A slot is an instant (\"at\"), or a local time (\"local\") and its zone (\"zone\").");
            }
            var rules = zone(zone).getRules();
            var time = local(local);
            var offsets = rules.getValidOffsets(time);
            if (offsets.isEmpty()) {
                throw no("/slot/local", "TIME_DOES_NOT_EXIST", "There is no such time in that zone: clocks skip it.");
            }
            return near(new Slot(time.toInstant(chosen(offsets)), local, zone));
        }

        private ZoneOffset chosen(List<ZoneOffset> offsets) {
            if (offset == null && offsets.size() > 1) {
                throw no(
                        "/slot/offset",
                        "TIME_EXISTS_TWICE",
                        "Clocks show this time twice; say which by its offset: %s."
                                .formatted(
                                        offsets.stream().map(ZoneOffset::getId).collect(Collectors.joining(" or "))));
            }
            return offsets.stream()
                    .filter(one -> offset == null || one.equals(read(offset)))
                    .findFirst()
                    .orElseThrow(
                            () -> no("/slot/offset", "WRONG_OFFSET", "That zone has another offset at this time."));
        }

        /** Greenwich is {@code Z} and {@code +00:00}. */
        private static @Nullable ZoneOffset read(String offset) {
            try {
                return ZoneOffset.of(offset);
            } catch (DateTimeException e) {
                return null;
            }
        }

        private static ZoneId zone(String zone) {
            var isRegion = zone.indexOf('/') > 0 && !zone.startsWith("SystemV/");
            if (!zone.equals("UTC")
                    && !(isRegion && ZoneId.getAvailableZoneIds().contains(zone))) {
                throw no("/slot/zone", "UNKNOWN_ZONE", "The zone is an IANA region such as Asia/Hong_Kong, or UTC.");
            }
            return ZoneId.of(zone);
        }

        private static LocalDateTime local(String local) {
            try {
                return LocalDateTime.parse(local).truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException e) {
                throw no("/slot/local", "BAD_TIME", "A local time has no offset and looks like 2026-11-23T18:00.");
            }
        }

        private static Slot near(Slot slot) {
            try {
                Moment.within(slot.at);
                return slot;
            } catch (DateTimeException e) {
                throw no("/slot", "BAD_TIME", "A slot lies in the years 1 to 9999.");
            }
        }

        private static Unacceptable no(String pointer, String code, String detail) {
            return new Unacceptable(pointer, code, detail);
        }
    }
}
