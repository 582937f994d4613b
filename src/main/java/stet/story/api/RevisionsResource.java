package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.audit.Entry;
import stet.copy.WordDiff;
import stet.door.Cursor;
import stet.door.Limit;
import stet.door.PageOf;
import stet.staff.Caller;
import stet.story.Revision;
import stet.story.Revisions;
import stet.story.Stories;

/** What a story said, revision by revision, and who did what to it. */
@Path("/api/stories/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RevisionsResource {
    private final Stories stories;
    private final Revisions revisions;
    private final StoryLife life;
    private final Caller caller;

    RevisionsResource(Stories stories, Revisions revisions, StoryLife life, Caller caller) {
        this.stories = stories;
        this.revisions = revisions;
        this.life = life;
        this.caller = caller;
    }

    /** A revision in a list, without its copy. */
    public record Line(int number, String hash, Instant savedAt, String savedBy) {
        static Line of(Revision revision) {
            return new Line(revision.number(), revision.hash(), revision.savedAt(), revision.savedBy());
        }
    }

    @GET
    @Path("revisions")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        var story = stories.known(id, caller.member());
        int most = Limit.of(limit);
        int from = Cursor.read(after, keys -> Integer.parseInt(keys.get(0))).orElse(0);
        return PageOf.of(revisions.after(story, from, most + 1), most, last -> Cursor.of(last.number()))
                .map(Line::of)
                .response(uri);
    }

    @GET
    @Path("revisions/{n}")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public Revision read(@PathParam("id") UUID id, @PathParam("n") int n) {
        return revisions.of(stories.known(id, caller.member()), n);
    }

    @GET
    @Path("revisions/{a}/diff/{b}")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public WordDiff diff(@PathParam("id") UUID id, @PathParam("a") int a, @PathParam("b") int b) {
        var story = stories.known(id, caller.member());
        return WordDiff.of(
                a, revisions.of(story, a).copy(), b, revisions.of(story, b).copy());
    }

    @GET
    @Path("audit")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public Response audit(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        var story = stories.known(id, caller.member());
        int most = Limit.of(limit);
        PageOf<Entry> page = PageOf.of(life.entries(story.id(), after, most + 1), most, last -> Cursor.of(last.n()));
        return page.response(uri);
    }
}
