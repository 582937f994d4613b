package stet.audit;

import static stet.staff.Role.Name.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.staff.Caller;

/** The trail as a whole, for auditors: verifying it, and taking it away. */
@Path("/api/audit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final Verifications verifications;
    private final Export export;
    private final Caller caller;

    AuditResource(Verifications verifications, Export export, Caller caller) {
        this.verifications = verifications;
        this.export = export;
        this.caller = caller;
    }

    /** Walks all of it and names the first entry that does not hold; at once, or while somebody asks (RFC 7240). */
    @POST
    @Path("verification")
    @RolesAllowed(AUDITOR)
    @APIResponseSchema(Verifications.Run.class)
    public Response verify(@HeaderParam("Prefer") @Nullable String prefer) {
        if (prefer == null || !prefer.contains("respond-async")) {
            return Response.ok(verifications.run(caller.member())).build();
        }
        var run = verifications.start(caller.member());
        return Response.accepted(run)
                .location(URI.create("/api/audit/verification/" + run.id()))
                .header("Preference-Applied", "respond-async")
                .build();
    }

    @GET
    @Path("verification/{verification}")
    @RolesAllowed(AUDITOR)
    public Verifications.Run verification(@PathParam("verification") UUID id) {
        return verifications.read(id);
    }

    /** What is wanted below the newest checkpoint, streamed. */
    @GET
    @Path("export")
    @Produces({NDJSON, CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed(AUDITOR)
    public Response export(@BeanParam Wanted wanted, @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        wanted.conditions();
        var checkpoint = export.checkpoint();
        boolean isCsv = accept != null && accept.contains(CSV);
        StreamingOutput entries = out -> {
            if (isCsv) {
                export.csv(wanted, checkpoint, out);
            } else {
                export.ndjson(wanted, checkpoint, out);
            }
        };
        return Response.ok(entries, isCsv ? CSV : NDJSON)
                .header(
                        HttpHeaders.LINK,
                        "</api/audit/checkpoints/%d>; rel=\"describedby\"".formatted(checkpoint.size()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"trail-%d.%s\"".formatted(checkpoint.size(), isCsv ? "csv" : "ndjson"))
                .build();
    }
}
