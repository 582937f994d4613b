package stet.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.TreeSet;
import stet.problem.NotFound;
import stet.staff.Clock;

/** What is planned, for calendar programs: whoever has a secret reads what its maker may. */
@Path("/calendar")
class FeedResource {
    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final int MOST = 2_000;

    private final Agenda agenda;
    private final CalendarFeeds feeds;
    private final Clock clock;

    FeedResource(Agenda agenda, CalendarFeeds feeds, Clock clock) {
        this.agenda = agenda;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** A week back and sixty days ahead, as iCalendar (RFC 5545). */
    @GET
    @Path("{secret}")
    @PermitAll
    @Produces("text/calendar")
    public Response feed(@PathParam("secret") String secret) {
        var reach = feeds.reach(secret).orElseThrow(() -> new NotFound("There is nothing here."));
        var now = clock.now();
        var span = new Agenda.Span(now.minus(BACK), now.plus(AHEAD));
        var entries = agenda.entries(span, reach, null, Agenda.Place.FIRST, MOST);
        return Response.ok(ICalendar.of(entries, name(reach), now))
                .type("text/calendar; charset=utf-8")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    private static String name(Agenda.Reach reach) {
        return "Stet: " + (reach.everyDesk() ? "every desk" : String.join(", ", new TreeSet<>(reach.desks())));
    }
}
