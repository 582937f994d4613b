package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Body;
import stet.door.Cursor;
import stet.door.Idempotent;
import stet.door.Limit;
import stet.door.PageOf;
import stet.staff.Caller;
import stet.story.Task;
import stet.story.Tasks;

/** What the wire has given the chiefs to do. */
@Path("/api/tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
    private static final int LONGEST = 2_000;

    private final Tasks tasks;
    private final Caller caller;

    TasksResource(Tasks tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(Task.class)
    public Response open(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit, UriInfo uri) {
        int most = Limit.of(limit);
        return PageOf.of(
                        tasks.open(caller.member(), after, most + 1),
                        most,
                        last -> Cursor.of(last.openedAt(), last.id()))
                .response(uri);
    }

    /** What was done about a task. */
    @Schema(name = "DoneTask")
    public record Done(@Nullable String how) {}

    @POST
    @Path("{task}/done")
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("TASK_DONE")
    @APIResponseSchema(Task.class)
    public Response done(@PathParam("task") UUID task, @Nullable Done sent) {
        var how = Body.of(sent).how();
        return Response.ok(tasks.done(task, () -> Text.required("how", how, LONGEST), caller.member()))
                .build();
    }
}
