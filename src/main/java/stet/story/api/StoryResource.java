package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Draft;
import stet.door.Body;
import stet.staff.Caller;
import stet.story.DeskWork;
import stet.story.EntityTag;
import stet.story.Slug;
import stet.story.Stories;
import stet.story.Writing;

/** One story: reading it and writing its copy. */
@Path("/api/stories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StoryResource {
    private final Stories stories;
    private final Writing writing;
    private final DeskWork desk;
    private final Caller caller;
    private final StoryAnswers answers;

    StoryResource(Stories stories, Writing writing, DeskWork desk, Caller caller, StoryAnswers answers) {
        this.desk = desk;
        this.stories = stories;
        this.writing = writing;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(WholeStory.class)
    public Response read(@PathParam("id") UUID id) {
        return answers.ok(stories.known(id, caller.member()));
    }

    /** Another slug for a story. */
    public record NewSlug(@Nullable String slug) {}

    @PUT
    @Path("slug")
    @RolesAllowed(NEWSROOM)
    @Acts("SLUG")
    @APIResponseSchema(WholeStory.class)
    public Response rename(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewSlug sent) {
        var wanted = Body.of(sent);
        return answers.ok(desk.rename(id, EntityTag.seen(seen), () -> Slug.of(wanted.slug()), caller.member()));
    }

    @PUT
    @Path("copy")
    @RolesAllowed(NEWSROOM)
    @Acts("SAVE")
    @APIResponseSchema(WholeStory.class)
    public Response save(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen, @Nullable Draft sent) {
        var story = writing.save(id, EntityTag.seen(seen), () -> Body.of(sent).copy(), caller.member());
        return answers.ok(story, Body.of(sent).leftOut());
    }
}
