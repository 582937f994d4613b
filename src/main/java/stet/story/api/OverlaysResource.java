package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Body;
import stet.door.Idempotent;
import stet.door.Moment;
import stet.problem.Unacceptable;
import stet.staff.Caller;
import stet.story.Correction;
import stet.story.DeskWork;
import stet.story.Embargo;
import stet.story.EntityTag;
import stet.story.Expiry;
import stet.story.Hold;

/** What lies over a story: holds, embargo, expiry, assignee and the writer's lock. */
@Path("/api/stories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OverlaysResource {
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 255;

    private final DeskWork desk;
    private final Caller caller;
    private final StoryAnswers answers;

    OverlaysResource(DeskWork desk, Caller caller, StoryAnswers answers) {
        this.desk = desk;
        this.caller = caller;
        this.answers = answers;
    }

    /** A hold to be set. */
    public record NewHold(
            Hold.@Nullable Kind kind, @Nullable String reason) {}

    @POST
    @Path("holds")
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("HOLD")
    @APIResponseSchema(StoryCard.OpenHold.class)
    public Response hold(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewHold sent) {
        var hold = Body.of(sent);
        var story = desk.hold(id, EntityTag.seen(seen), hold.kind(), () -> reason(hold.reason()), caller.member());
        var open = answers.card(story).story().holds();
        return answers.created(story, open.get(open.size() - 1));
    }

    @DELETE
    @Path("holds/{hold}")
    @RolesAllowed(NEWSROOM)
    @Acts("RELEASE")
    public Response release(
            @PathParam("id") UUID id,
            @PathParam("hold") UUID hold,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @QueryParam("reason") @Nullable String reason) {
        desk.release(id, EntityTag.seen(seen), hold, () -> reason(reason), caller.member());
        return Response.noContent().build();
    }

    /** An embargo to be set: until an instant, or indefinite. */
    public record NewEmbargo(
            @Nullable String until,
            @Nullable Boolean indefinite,
            @Nullable String reason) {
        Embargo embargo() {
            var forEver = Boolean.TRUE.equals(indefinite);
            if ((until == null) != forEver) {
                throw new Unacceptable(
                        "/until",
                        "EMBARGO_UNCLEAR",
                        "An embargo ends at an instant (\"until\"), or is \"indefinite\".");
            }
            return new Embargo(until == null ? null : instant("/until", until), forEver);
        }
    }

    @PUT
    @Path("embargo")
    @RolesAllowed(NEWSROOM)
    @Acts("EMBARGO")
    @APIResponseSchema(WholeStory.class)
    public Response embargo(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewEmbargo sent) {
        var wanted = Body.of(sent);
        return answers.ok(desk.embargo(
                id, EntityTag.seen(seen), wanted::embargo, () -> reason(wanted.reason()), caller.member()));
    }

    @DELETE
    @Path("embargo")
    @RolesAllowed(NEWSROOM)
    @Acts("LIFT")
    public Response lift(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @QueryParam("reason") @Nullable String reason) {
        desk.lift(id, EntityTag.seen(seen), () -> reason(reason), caller.member());
        return Response.noContent().build();
    }

    /** When a story leaves the public, and what the public is told then. */
    public record NewExpiry(
            @Nullable String at,
            @Nullable String notice,
            @Nullable String reason) {
        Expiry expiry() {
            if (at == null) {
                throw new Unacceptable("/at", "MISSING", "Say when the story leaves the public.");
            }
            return new Expiry(instant("/at", at), Text.required("notice", notice, LONGEST_REASON));
        }
    }

    @PUT
    @Path("expiry")
    @RolesAllowed(NEWSROOM)
    @Acts("EXPIRY")
    @APIResponseSchema(WholeStory.class)
    public Response expire(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewExpiry sent) {
        var wanted = Body.of(sent);
        return answers.ok(desk.expire(
                id,
                EntityTag.seen(seen),
                wanted::expiry,
                () -> wanted.reason() == null ? null : reason(wanted.reason()),
                caller.member()));
    }

    @DELETE
    @Path("expiry")
    @RolesAllowed(NEWSROOM)
    @Acts("KEEP")
    public Response keep(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @QueryParam("reason") @Nullable String reason) {
        desk.keep(id, EntityTag.seen(seen), () -> reason(reason), caller.member());
        return Response.noContent().build();
    }

    /** What the public is told of a story that is gone, put right. */
    public record NewNotice(
            @Nullable String notice, @Nullable String reason) {}

    @PUT
    @Path("public-notice")
    @RolesAllowed(NEWSROOM)
    @Acts("NOTICE_CHANGED")
    @APIResponseSchema(WholeStory.class)
    public Response tellInstead(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewNotice sent) {
        var wanted = Body.of(sent);
        return answers.ok(desk.tellInstead(
                id,
                EntityTag.seen(seen),
                () -> Text.required("notice", wanted.notice(), LONGEST_REASON),
                () -> reason(wanted.reason()),
                caller.member()));
    }

    /** What a change of what is live is for. */
    public record NewKind(Correction.@Nullable Kind kind) {}

    @PUT
    @Path("correction")
    @RolesAllowed(NEWSROOM)
    @Acts("CORRECT_AS")
    @APIResponseSchema(WholeStory.class)
    public Response correctAs(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewKind sent) {
        var wanted = Body.of(sent);
        return answers.ok(desk.correctAs(id, EntityTag.seen(seen), () -> kind(wanted.kind()), caller.member()));
    }

    private static Correction.Kind kind(Correction.@Nullable Kind sent) {
        if (sent == null) {
            throw new Unacceptable("/kind", "KIND_MISSING", "Say which kind: CORRECTION, UPDATE or REFILE.");
        }
        return sent;
    }

    /** Who is to work on it: a user name, or none. */
    public record NewAssignee(@Nullable String member) {}

    @PUT
    @Path("assignee")
    @RolesAllowed(NEWSROOM)
    @Acts("ASSIGN")
    @APIResponseSchema(WholeStory.class)
    public Response assign(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewAssignee sent) {
        var name = Body.of(sent).member();
        return answers.ok(desk.assign(
                id,
                EntityTag.seen(seen),
                () -> name == null ? null : Text.required("member", name, LONGEST_NAME),
                caller.member()));
    }

    @PUT
    @Path("lock")
    @RolesAllowed(NEWSROOM)
    @Acts("LOCK")
    @APIResponseSchema(WholeStory.class)
    public Response lock(@PathParam("id") UUID id) {
        return answers.ok(desk.lock(id, caller.member()));
    }

    @DELETE
    @Path("lock")
    @RolesAllowed(NEWSROOM)
    @Acts("BREAK_LOCK")
    public Response unlock(@PathParam("id") UUID id) {
        desk.unlock(id, caller.member());
        return Response.noContent().build();
    }

    private static Instant instant(String pointer, String time) {
        try {
            return Moment.of(time);
        } catch (DateTimeException e) {
            throw new Unacceptable(
                    pointer, "BAD_TIME", "This is not a time as RFC 3339 writes it: 2026-11-23T18:00:00Z.");
        }
    }

    private static String reason(@Nullable String sent) {
        return Text.required("reason", sent, LONGEST_REASON);
    }
}
