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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Body;
import stet.door.Cursor;
import stet.door.Idempotent;
import stet.door.Limit;
import stet.door.PageOf;
import stet.staff.Caller;
import stet.story.DeskWork;
import stet.story.Note;
import stet.story.Notes;
import stet.story.Stories;

/** Notes beside the copy. */
@Path("/api/stories/{id}/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class NotesResource {
    private static final int LONGEST = 10_000;

    private final DeskWork desk;
    private final Stories stories;
    private final Notes notes;
    private final Caller caller;

    NotesResource(DeskWork desk, Stories stories, Notes notes, Caller caller) {
        this.desk = desk;
        this.stories = stories;
        this.notes = notes;
        this.caller = caller;
    }

    /** A note to be written. */
    public record NewNote(@Nullable String text) {}

    @POST
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("NOTE")
    @APIResponseSchema(Note.class)
    public Response write(@PathParam("id") UUID id, @Nullable NewNote sent) {
        var text = Body.of(sent).text();
        var note = desk.note(id, () -> Text.required("text", text, LONGEST), caller.member());
        return Response.created(URI.create("/api/stories/" + id + "/notes"))
                .entity(note)
                .build();
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(Note.class)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        var story = stories.known(id, caller.member());
        int most = Limit.of(limit);
        return PageOf.of(notes.of(story, after, most + 1), most, last -> Cursor.of(last.at(), last.id()))
                .response(uri);
    }
}
