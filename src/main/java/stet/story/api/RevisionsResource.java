package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.audit.Entry;
import stet.audit.log.Written;
import stet.copy.WordDiff;
import stet.door.Cursor;
import stet.door.Limit;
import stet.door.PageOf;
import stet.staff.Caller;
import stet.story.Revision;
import stet.story.RevisionLine;
import stet.story.Revisions;
import stet.story.Stories;
import stet.story.Story;

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

    /**
     * A revision in a list, without its copy.
     *
     * @param isLive whether the public reads it
     * @param approvedAt when it was approved last, if it ever was
     * @param liveFrom when it became what the public reads, the last time; none where it never did
     */
    @Schema(name = "ListedRevision")
    public record Line(
            @JsonUnwrapped RevisionLine revision,
            @JsonProperty("live") boolean isLive,
            @Nullable Instant approvedAt,
            @Nullable Instant liveFrom) {}

    @GET
    @Path("revisions")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(Line.class)
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        var story = stories.known(id, caller.member());
        int most = Limit.of(limit);
        int from = Cursor.read(after, keys -> Integer.parseInt(keys.get(0))).orElse(0);
        var lines = revisions.after(story, from, most + 1);
        var fates = Fates.of(lines, life.ofCopy(story.id()));
        return PageOf.of(lines, most, last -> Cursor.of(last.number()))
                .map(line -> new Line(line, isLive(line, story), fates.approvedAt(line), fates.liveFrom(line)))
                .response(uri);
    }

    private static boolean isLive(RevisionLine line, Story story) {
        var live = story.live();
        return live != null && live.number() == line.number();
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
    @APIResponseSchema(Written.class)
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
