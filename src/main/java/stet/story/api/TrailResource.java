package stet.story.api;

import static stet.staff.Role.Name.AUDITOR;
import static stet.staff.Role.Name.CHIEF;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.audit.Ledger;
import stet.audit.Placed;
import stet.audit.Wanted;
import stet.door.Cursor;
import stet.door.Limit;
import stet.door.Moment;
import stet.door.PageOf;
import stet.problem.Malformed;
import stet.staff.Caller;
import stet.staff.Member;
import stet.staff.Role;
import stet.story.Sources;
import stet.story.Stories;

/** The trail across stories: for auditors all of it, for chiefs the books of their desks' stories. */
@Path("/api/audit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class TrailResource {
    /** Asked entry by entry: a list of all stories of a desk would cost what it does not show. */
    private static final String OF_DESKS =
            "(select s.desk from story s where s.id = case when t.book ~ '^[0-9a-f-]{36}$' then cast(t.book as uuid) end) = any(?)";

    private final Ledger ledger;
    private final Lives lives;
    private final Stories stories;
    private final Sources sources;
    private final Caller caller;

    TrailResource(Ledger ledger, Lives lives, Stories stories, Sources sources, Caller caller) {
        this.ledger = ledger;
        this.lives = lives;
        this.stories = stories;
        this.sources = sources;
        this.caller = caller;
    }

    /** As they were written, the oldest first. */
    @GET
    @RolesAllowed({AUDITOR, CHIEF})
    @APIResponseSchema(Placed.class)
    public Response list(
            @BeanParam Wanted wanted,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        return page(wanted, within(caller.member()), after, limit).response(uri);
    }

    /** What one member did on one day of a time zone, UTC where none is named. */
    @GET
    @Path("members/{name}/days/{day}")
    @RolesAllowed(AUDITOR)
    @APIResponseSchema(Placed.class)
    public Response day(
            @PathParam("name") String name,
            @PathParam("day") String day,
            @QueryParam("zone") @Nullable String zone,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        var start = start(day, zone, 0);
        return page(Wanted.of(name, start, start(day, zone, 1)), null, after, limit)
                .response(uri);
    }

    /** One story's life: every entry of its book, and with what changed the copy the words that it changed. */
    @GET
    @Path("stories/{story}")
    @RolesAllowed(AUDITOR)
    @Acts(Acts.READ)
    @APIResponseSchema(Lives.Chapter.class)
    public Response life(
            @PathParam("story") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        var story = stories.known(id, caller.member());
        int most = Limit.of(limit);
        return PageOf.of(
                        lives.chapters(story, after, most + 1),
                        most,
                        last -> Cursor.of(last.entry().n()))
                .response(uri);
    }

    /** Every story that ever used the wire item, whatever became of either. */
    @GET
    @Path("wire-items/{uri: .+}")
    @RolesAllowed(AUDITOR)
    @APIResponseSchema(Sources.Use.class)
    public Response users(
            @PathParam("uri") String item,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        int most = Limit.of(limit);
        var from = Cursor.read(after, keys -> UUID.fromString(keys.get(0))).orElse(new UUID(0, 0));
        return PageOf.of(sources.everyUserOf(item, from, most + 1), most, last -> Cursor.of(last.story()))
                .response(uri);
    }

    private PageOf<Placed> page(
            Wanted wanted, Wanted.@Nullable Condition within, @Nullable String after, @Nullable String limit) {
        int most = Limit.of(limit);
        var from = Cursor.read(after, Ledger.After::of).orElse(Ledger.After.NOTHING);
        return PageOf.of(
                ledger.page(wanted, within, from, most + 1),
                most,
                last -> Cursor.of(last.key().toArray()));
    }

    private static Wanted.@Nullable Condition within(Member member) {
        if (member.roles().contains(Role.AUDITOR)) {
            return null;
        }
        var desks = member.desks().entrySet().stream()
                .filter(held -> held.getValue().contains(Role.CHIEF))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
        return new Wanted.Condition(OF_DESKS, desks);
    }

    private static Instant start(String day, @Nullable String zone, int later) {
        try {
            var place = ZoneId.of(zone == null ? "UTC" : zone);
            return Moment.within(
                    LocalDate.parse(day).plusDays(later).atStartOfDay(place).toInstant());
        } catch (DateTimeException e) {
            throw new Malformed(null, "BAD_DAY", "A day is 2026-11-23, \"zone\" a time zone such as Europe/London.");
        }
    }
}
