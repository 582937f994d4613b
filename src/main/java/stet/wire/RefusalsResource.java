package stet.wire;

import static stet.staff.Role.Name.NEWSROOM;
import static stet.staff.Role.Name.OPERATOR;
import static stet.staff.Role.Name.WIRE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.door.Limit;
import stet.door.PageOf;

/** What the wire sent and nobody could read, for whoever asks the feed why. */
@Path("/api/wire/refusals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class RefusalsResource {
    private final Aside aside;

    RefusalsResource(Aside aside) {
        this.aside = aside;
    }

    @GET
    @RolesAllowed({NEWSROOM, WIRE, OPERATOR})
    @APIResponseSchema(Aside.Refused.class)
    public Response list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit, UriInfo uri) {
        int most = Limit.of(limit);
        return PageOf.of(aside.latest(after, most + 1), most, Aside.Refused::cursor)
                .response(uri);
    }

    /** As it came, to be saved and not shown: nobody knows what it is. */
    @GET
    @Path("{refusal}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({NEWSROOM, WIRE, OPERATOR})
    public Response content(@PathParam("refusal") UUID id) {
        return Response.ok(aside.content(id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-%s\"".formatted(id))
                .build();
    }
}
