package stet.wire;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The register of agencies. */
@Path("/api/agencies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class AgenciesResource {
    private final Agencies agencies;

    AgenciesResource(Agencies agencies) {
        this.agencies = agencies;
    }

    @Schema(name = "RegisterOfAgencies")
    record Register(List<Agency> items) {}

    @GET
    @Authenticated
    public Register list() {
        return new Register(agencies.all());
    }
}
