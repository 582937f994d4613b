package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Draft;
import stet.door.Body;
import stet.door.Idempotent;
import stet.door.Limit;
import stet.staff.Caller;
import stet.story.Slug;
import stet.story.Workflow;
import stet.story.search.Search;

/** Stories: filing and finding them. */
@Path("/api/stories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StoriesResource {
    private final Workflow workflow;
    private final Search search;
    private final Caller caller;
    private final StoryAnswers answers;

    StoriesResource(Workflow workflow, Search search, Caller caller, StoryAnswers answers) {
        this.workflow = workflow;
        this.search = search;
        this.caller = caller;
        this.answers = answers;
    }

    /** A story to be filed. */
    public record NewStory(
            @Nullable String slug,
            @Nullable String desk,
            @Nullable Draft copy) {}

    @POST
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("CREATE")
    @APIResponseSchema(WholeStory.class)
    public Response create(@Nullable NewStory sent) {
        var story = Body.of(sent);
        var slug = Slug.of(story.slug());
        var desk = story.desk() == null ? "" : story.desk();
        var draft = draft(story.copy());
        return answers.created(workflow.create(slug, desk, draft.copy("/copy"), caller.member()), draft.leftOut());
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(ListedStory.class)
    public Response list(@BeanParam WantedStories wanted, @QueryParam("limit") @Nullable String limit, UriInfo uri) {
        return search.page(wanted.by(caller.member()), Limit.of(limit), caller.member())
                .map(answers::line)
                .response(uri);
    }

    private static Draft draft(@Nullable Draft sent) {
        if (sent == null) {
            throw Draft.none();
        }
        return sent;
    }
}
