package stet.publication;

import static stet.staff.Role.Name.AUDITOR;
import static stet.staff.Role.Name.CHIEF;
import static stet.staff.Role.Name.NEWSROOM;
import static stet.staff.Role.Name.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Cursor;
import stet.door.Limit;
import stet.door.Moment;
import stet.door.PageOf;
import stet.problem.Malformed;
import stet.problem.NotFound;
import stet.staff.Caller;
import stet.story.api.Acts;

/** What is planned, for members by their token. */
@Path("/api/calendar")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CalendarResource {
    private static final int LONGEST_REASON = 2_000;
    private static final Duration LONGEST = Duration.ofDays(92);

    private final Agenda agenda;
    private final Prospects prospects;
    private final CalendarFeeds feeds;
    private final Caller caller;
    private final Optional<URI> address;

    /** @param address where calendar programs find the service; without it, where the caller did */
    CalendarResource(
            Agenda agenda,
            Prospects prospects,
            CalendarFeeds feeds,
            Caller caller,
            @ConfigProperty(name = "stet.address") Optional<URI> address) {
        this.address = address;
        this.prospects = prospects;
        this.agenda = agenda;
        this.feeds = feeds;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(Agenda.Entry.class)
    public Response list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("desk") @Nullable String desk,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        int most = Limit.of(limit);
        var member = caller.member();
        var reach = new Agenda.Reach(member.readsEveryDesk(), member.desks().keySet());
        var place = Cursor.read(after, Agenda.Place::of).orElse(Agenda.Place.FIRST);
        var entries = prospects.of(agenda.entries(span(from, to), reach, desk, place, most + 1));
        return PageOf.of(entries, most, Agenda.Place::cursor).response(uri);
    }

    /** Where a calendar program reads, until when. */
    @Schema(name = "CalendarFeed")
    public record Feed(String address, Instant until) {}

    @POST
    @Path("feed")
    @RolesAllowed(NEWSROOM)
    @Acts("CALENDAR_FEED")
    @APIResponseSchema(Feed.class)
    public Response subscribe(UriInfo uri) {
        var made = feeds.make(caller.member());
        var feed = UriBuilder.fromUri(address.orElse(uri.getBaseUri()))
                .path("calendar")
                .path(made.secret())
                .build();
        return Response.created(feed)
                .entity(new Feed(feed.toString(), made.until()))
                .build();
    }

    @DELETE
    @Path("feed")
    @RolesAllowed(NEWSROOM)
    @Acts("CALENDAR_FEED")
    public Response unsubscribe() {
        if (!feeds.end(caller.member())) {
            throw new NotFound("You have no calendar feed.");
        }
        return Response.noContent().build();
    }

    /** Another's: by a chief of a desk that it shows, an auditor or an operator. 404 where there is none that they may end. */
    @DELETE
    @Path("feeds/{name}")
    @RolesAllowed({CHIEF, AUDITOR, OPERATOR})
    @Acts("CALENDAR_FEED")
    public Response endFeedOf(@PathParam("name") String name, @QueryParam("reason") @Nullable String reason) {
        if (!feeds.end(name, Text.required("reason", reason, LONGEST_REASON), caller.member())) {
            throw new NotFound("There is no such calendar feed.");
        }
        return Response.noContent().build();
    }

    private static Agenda.Span span(@Nullable String from, @Nullable String to) {
        var span = new Agenda.Span(time("from", from), time("to", to));
        if (!span.from().isBefore(span.to())
                || Duration.between(span.from(), span.to()).compareTo(LONGEST) > 0) {
            throw new Malformed(null, "BAD_SPAN", "\"from\" lies before \"to\", by 92 days at most.");
        }
        return span;
    }

    private static Instant time(String name, @Nullable String time) {
        try {
            if (time != null) {
                return Moment.of(time);
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new Malformed(
                null, "BAD_TIME", "\"%s\" is a time as RFC 3339 writes it: 2026-11-23T18:00:00Z.".formatted(name));
    }
}
