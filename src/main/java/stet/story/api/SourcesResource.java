package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Body;
import stet.door.Idempotent;
import stet.staff.Caller;
import stet.story.DeskWork;
import stet.story.EntityTag;
import stet.story.Source;
import stet.story.Sources;
import stet.story.Stories;

/** Which wire items a story uses. */
@Path("/api/stories/{id}/sources")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SourcesResource {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_REASON = 2_000;

    private final DeskWork desk;
    private final Stories stories;
    private final Sources sources;
    private final Caller caller;
    private final StoryAnswers answers;

    SourcesResource(DeskWork desk, Stories stories, Sources sources, Caller caller, StoryAnswers answers) {
        this.desk = desk;
        this.stories = stories;
        this.sources = sources;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * A source to be named: the wire item's uri.
     *
     * @param asCopy whether its text becomes the story's copy
     */
    public record NewSource(@Nullable String item, @Nullable Boolean asCopy) {}

    @POST
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("SOURCE")
    @APIResponseSchema(WholeStory.class)
    public Response add(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewSource sent) {
        var wanted = Body.of(sent);
        return answers.created(desk.source(
                id,
                EntityTag.seen(seen),
                () -> Text.required("item", wanted.item(), LONGEST),
                Boolean.TRUE.equals(wanted.asCopy()),
                caller.member()));
    }

    @DELETE
    @Path("{uri: .+}")
    @RolesAllowed(NEWSROOM)
    @Acts("UNSOURCE")
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("uri") String uri,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @QueryParam("reason") @Nullable String reason) {
        desk.unsource(
                id, EntityTag.seen(seen), uri, () -> Text.required("reason", reason, LONGEST_REASON), caller.member());
        return Response.noContent().build();
    }

    /** Every source of a story. */
    @Schema(name = "Sources")
    public record Listed(List<Source> items) {}

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public Listed list(@PathParam("id") UUID id) {
        return new Listed(sources.of(stories.known(id, caller.member())));
    }
}
