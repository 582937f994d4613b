package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.audit.Entry;
import stet.door.Body;
import stet.door.Cursor;
import stet.door.Idempotent;
import stet.door.Limit;
import stet.door.Moment;
import stet.door.PageOf;
import stet.problem.Malformed;
import stet.staff.Caller;
import stet.story.EntityTag;
import stet.story.Reason;
import stet.story.Rehearsal;
import stet.story.Stories;
import stet.story.Transition;
import stet.story.Workflow;

/** Moving a story, what moved it so far, and whether it would go out. */
@Path("/api/stories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TransitionsResource {
    private final Workflow workflow;
    private final Rehearsal rehearsal;
    private final Stories stories;
    private final StoryLife life;
    private final Caller caller;
    private final StoryAnswers answers;

    TransitionsResource(
            Workflow workflow,
            Rehearsal rehearsal,
            Stories stories,
            StoryLife life,
            Caller caller,
            StoryAnswers answers) {
        this.workflow = workflow;
        this.rehearsal = rehearsal;
        this.stories = stories;
        this.life = life;
        this.caller = caller;
        this.answers = answers;
    }

    @POST
    @Path("transitions")
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("TRANSITION")
    @APIResponseSchema(WholeStory.class)
    public Response make(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable WantedTransition sent,
            @Context ContainerRequestContext request) {
        var wanted = Body.of(sent);
        if (wanted.transition() == null) {
            throw new Malformed("/transition", "MISSING", "Say which transition.");
        }
        request.setProperty(Attempts.TRANSITION, wanted.transition());
        return answers.created(
                workflow.make(id, EntityTag.seen(seen), wanted.transition(), wanted::details, caller.member()));
    }

    /** A transition that was made. */
    @Schema(name = "MadeTransition")
    public record Made(
            long n,
            Instant at,
            Transition transition,
            @Nullable String from,
            @Nullable String to,
            String by,
            @Nullable String reason) {

        static Made of(Entry kept) {
            var entry = kept.written();
            return new Made(
                    entry.n(),
                    entry.at(),
                    Transition.valueOf(entry.action()),
                    entry.from(),
                    entry.to(),
                    entry.actor().name(),
                    entry.reason());
        }
    }

    @GET
    @Path("transitions")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(Made.class)
    public Response made(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        var story = stories.known(id, caller.member());
        int most = Limit.of(limit);
        List<Entry> entries = life.transitions(story.id(), after, most + 1);
        return PageOf.of(entries, most, last -> Cursor.of(last.n()))
                .map(Made::of)
                .response(uri);
    }

    /** What would happen at a moment. */
    public record Guards(Instant at, boolean wouldPublish, List<Reason> refusals) {}

    @GET
    @Path("guards")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public Guards guards(@PathParam("id") UUID id, @QueryParam("at") @Nullable String at) {
        var story = stories.known(id, caller.member());
        var moment = at == null ? rehearsal.now() : moment(at);
        var refusals = rehearsal.refusals(story, moment);
        return new Guards(moment, refusals.isEmpty(), refusals);
    }

    private static Instant moment(String at) {
        try {
            return Moment.of(at);
        } catch (DateTimeException e) {
            throw new Malformed(null, "BAD_TIME", "\"at\" is a time as RFC 3339 writes it: 2026-11-23T18:00:00Z.");
        }
    }
}
