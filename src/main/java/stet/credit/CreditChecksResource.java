package stet.credit;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import stet.door.Body;
import stet.staff.Clock;

/** The credit check of copy that is no story yet. */
@Path("/api/credit-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CreditChecksResource {
    private final CreditCheck check;
    private final Clock clock;

    CreditChecksResource(CreditCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** Checks the copy and keeps nothing of it. */
    @POST
    @Authenticated
    public Report dryRun(@Nullable CopyToCheck sent) {
        var wanted = Body.of(sent);
        return check.check(wanted::copy, wanted.takesMuch(), wanted.moment().orElseGet(clock::now), wanted.desk());
    }
}
