package stet.credit;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Limit;
import stet.door.PageOf;
import stet.staff.Caller;

/** What chiefs have let stand, on the stories that the caller may know of. */
@Path("/api/waivers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class WaiversResource {
    private final Reports reports;
    private final Caller caller;

    WaiversResource(Reports reports, Caller caller) {
        this.reports = reports;
        this.caller = caller;
    }

    /** A finding that was waived, on which story and why. */
    record Waived(
            UUID story, String slug, String desk, String finding, String code, String reason, String by, Instant at) {}

    /** The latest first. */
    @GET
    @RolesAllowed(NEWSROOM)
    @APIResponseSchema(Waived.class)
    public Response list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit, UriInfo uri) {
        int most = Limit.of(limit);
        return PageOf.of(
                        reports.waived(caller.member(), after, most + 1),
                        most,
                        last -> Cursor.of(last.at(), last.story(), last.finding()))
                .response(uri);
    }
}
