package stet.audit;

import static stet.staff.Role.Name.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The trail as a whole, for auditors. */
@Path("/api/audit")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
    private final Verification verification;

    AuditResource(Verification verification) {
        this.verification = verification;
    }

    /** Walks every book and names the first entry that does not hold. */
    @POST
    @Path("verification")
    @RolesAllowed(AUDITOR)
    public Verification.Result verify() {
        return verification.run();
    }
}
