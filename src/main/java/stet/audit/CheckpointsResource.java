package stet.audit;

import static stet.staff.Role.Name.AUDITOR;

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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.audit.log.VerifierKey;
import stet.door.Cursor;
import stet.door.Limit;
import stet.door.PageOf;
import stet.problem.NotFound;

/** The log's checkpoints and what can be proven with them. */
@Path("/api/audit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CheckpointsResource {
    private final Checkpoints checkpoints;
    private final Sealing sealing;
    private final Proofs proofs;
    private final Keys keys;

    CheckpointsResource(Checkpoints checkpoints, Sealing sealing, Proofs proofs, Keys keys) {
        this.checkpoints = checkpoints;
        this.sealing = sealing;
        this.proofs = proofs;
        this.keys = keys;
    }

    /** @param note signed, as C2SP tlog-checkpoint writes it */
    @Schema(name = "SealedCheckpoint")
    record Shown(long size, Instant at, String note) {
        static Shown of(Checkpoints.Sealed sealed) {
            return new Shown(sealed.size(), sealed.at(), sealed.note());
        }
    }

    /** Newest first. */
    @GET
    @Path("checkpoints")
    @RolesAllowed(AUDITOR)
    @APIResponseSchema(Shown.class)
    public Response list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit, UriInfo uri) {
        int most = Limit.of(limit);
        long from = Cursor.read(after, keys -> Long.parseLong(keys.get(0))).orElse(Long.MAX_VALUE);
        return PageOf.of(checkpoints.before(from, most + 1), most, last -> Cursor.of(last.size()))
                .map(Shown::of)
                .response(uri);
    }

    /** Seals what is committed by now, without waiting for the minute: 201, or 200 where nothing came since the last. */
    @POST
    @Path("checkpoints")
    @RolesAllowed(AUDITOR)
    @APIResponseSchema(Shown.class)
    public Response seal() {
        long before = checkpoints.latest().map(Checkpoints.Sealed::size).orElse(0L);
        var latest = sealing.seal().orElseThrow(() -> new NotFound("The trail has no entry yet."));
        return Response.status(latest.size() > before ? Response.Status.CREATED : Response.Status.OK)
                .location(URI.create("/api/audit/checkpoints/" + latest.size()))
                .entity(Shown.of(latest))
                .build();
    }

    @GET
    @Path("checkpoints/{size}")
    @RolesAllowed(AUDITOR)
    public Shown read(@PathParam("size") long size) {
        return checkpoints.at(size).map(Shown::of).orElseThrow(() -> new NotFound("There is no such checkpoint."));
    }

    @GET
    @Path("checkpoints/{first}/consistency/{second}")
    @RolesAllowed(AUDITOR)
    public Proofs.Consistency consistency(@PathParam("first") long first, @PathParam("second") long second) {
        return proofs.consistency(first, second);
    }

    /** @param size the checkpoint's against which it is to hold; the newest where none is asked for */
    @GET
    @Path("entries/{n}/proof")
    @RolesAllowed(AUDITOR)
    public Proofs.Inclusion inclusion(@PathParam("n") long place, @QueryParam("size") @Nullable Long size) {
        return proofs.inclusion(place, size);
    }

    /** @param keys of those whose signatures count, as C2SP signed-note writes them */
    @Schema(name = "TrailKeys")
    record Trusted(String origin, List<String> keys) {}

    @GET
    @Path("keys")
    @RolesAllowed(AUDITOR)
    public Trusted keys() {
        return new Trusted(
                keys.origin(), keys.trusted().stream().map(VerifierKey::text).toList());
    }
}
