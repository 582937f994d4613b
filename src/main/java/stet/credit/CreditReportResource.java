package stet.credit;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Body;
import stet.door.Idempotent;
import stet.problem.Malformed;
import stet.problem.Unacceptable;
import stet.staff.Caller;
import stet.story.EntityTag;
import stet.story.Revisions;
import stet.story.Stories;
import stet.story.api.Acts;
import stet.story.api.StoryAnswers;
import stet.story.api.WholeStory;

/** The credit report on a story, and what the desk does about it. */
@Path("/api/stories/{id}/credit-report")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CreditReportResource {
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_FIXES = 1_000;

    private final CreditDesk desk;
    private final Stories stories;
    private final Revisions revisions;
    private final Caller caller;
    private final StoryAnswers answers;

    CreditReportResource(CreditDesk desk, Stories stories, Revisions revisions, Caller caller, StoryAnswers answers) {
        this.desk = desk;
        this.stories = stories;
        this.revisions = revisions;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public Report report(@PathParam("id") UUID id, @QueryParam("revision") @Nullable String revision) {
        var story = stories.known(id, caller.member());
        return desk.on(story, revision == null ? story.head() : revisions.of(story, number(revision)));
    }

    /** The findings whose fixes are to be applied. */
    record WantedFixes(@Nullable List<@Nullable String> findings) {
        List<String> ids() {
            if (findings == null || findings.isEmpty() || findings.contains(null)) {
                throw new Unacceptable("/findings", "MISSING", "Say which findings to fix, by their ids.");
            }
            if (findings.size() > MOST_FIXES) {
                throw new Unacceptable("/findings", "TOO_MANY", "1,000 findings are fixed at a time at most.");
            }
            return findings.stream().map(String::valueOf).toList();
        }
    }

    @POST
    @Path("fixes")
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("FIX")
    @APIResponseSchema(WholeStory.class)
    public Response fix(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable WantedFixes sent) {
        var wanted = Body.of(sent);
        return answers.created(desk.fix(id, EntityTag.seen(seen), wanted::ids, caller.member()));
    }

    /** A finding to be waived. */
    record NewWaiver(@Nullable String finding, @Nullable String reason) {}

    @POST
    @Path("waivers")
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("WAIVE")
    @APIResponseSchema(Waiver.class)
    public Response waive(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            @Nullable NewWaiver sent) {
        var wanted = Body.of(sent);
        var finding = wanted.finding() == null ? "" : wanted.finding();
        var waived = desk.waive(
                id,
                EntityTag.seen(seen),
                finding,
                () -> Text.required("reason", wanted.reason(), LONGEST_REASON),
                caller.member());
        return answers.created(waived.story(), waived.waiver());
    }

    private static int number(String revision) {
        try {
            return Integer.parseInt(revision);
        } catch (NumberFormatException e) {
            throw new Malformed(null, "BAD_REVISION", "A revision is named by its number.");
        }
    }
}
