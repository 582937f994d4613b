package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;
import stet.problem.Malformed;
import stet.staff.Caller;
import stet.story.Happenings;
import stet.story.Happenings.Happening;
import stet.story.Happenings.Told;

/** What happens at the desks, as it happens: server-sent events (WHATWG HTML, section 9.2). */
@Path("/api/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.SERVER_SENT_EVENTS)
public class EventsResource {
    /** A stream ends after so long, so that whoever listens comes again with a token that is good. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Happenings happenings;
    private final Caller caller;
    private final Sse sse;

    EventsResource(Happenings happenings, Caller caller, Sse sse) {
        this.happenings = happenings;
        this.caller = caller;
        this.sse = sse;
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Blocking
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<OutboundSseEvent> listen(
            @HeaderParam("Last-Event-ID") @Nullable String last, @QueryParam("since") @Nullable String since) {
        var told = happenings
                .to(caller.member(), place(last == null ? since : last))
                .map(this::event);
        var end = sse.newEventBuilder().comment("come again").build();
        var over =
                Multi.createFrom().ticks().startingAfter(LONGEST).every(LONGEST).map(tick -> end);
        return Multi.createBy().merging().streams(told, over).select().first(event -> !event.equals(end));
    }

    private static @Nullable Long place(@Nullable String id) {
        try {
            return id == null || id.isEmpty() ? null : Long.valueOf(id);
        } catch (NumberFormatException e) {
            throw new Malformed(null, "NO_SUCH_EVENT", "No event has this id.");
        }
    }

    /** A comment bears the place up to which all was told, so that whoever comes again asks for no more than they missed. */
    private OutboundSseEvent event(Told told) {
        var event = sse.newEventBuilder().id(String.valueOf(told.place()));
        var happening = told.happening();
        return happening == null
                ? event.comment("listening").build()
                : event.name(happening.action())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(Happening.class, happening)
                        .build();
    }
}
