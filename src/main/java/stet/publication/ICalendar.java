package stet.publication;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The agenda as RFC 5545 writes it, with the name of RFC 7986. All times are in UTC, so that no time zone has to be told. No copy is
 * in it.
 */
final class ICalendar {
    /** Without an end, calendars make it an hour. */
    private static final java.time.Duration A_MOMENT = java.time.Duration.ofMinutes(1);

    private ICalendar() {}

    static String of(List<Agenda.Entry> entries, String name, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Stet//Newsroom//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("NAME", name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry, now)));
        return calendar.toString();
    }

    private static VEvent event(Agenda.Entry entry, Instant now) {
        var what = entry.what().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        var event = new VEvent(false);
        event.add(new Uid(entry.what() + "-" + entry.story() + "@stet"));
        event.add(new DtStamp(now));
        event.add(new LastModified(entry.changedAt()));
        event.add(new DtStart<>(entry.at()));
        event.add(new Duration(A_MOMENT));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Summary("%s: %s (%s)".formatted(entry.slug(), what, entry.desk())));
        event.add(new Categories(entry.desk()));
        return event;
    }
}
