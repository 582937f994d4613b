package stet.audit;

import static stet.staff.Role.Name.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The trail as a whole, for auditors. */
@Path("/api/audit")
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
