package stet.staff;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The registers of the house that every account may read. */
@Path("/api")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class StaffResource {
    private final Caller caller;
    private final Desks desks;

    StaffResource(Caller caller, Desks desks) {
        this.caller = caller;
        this.desks = desks;
    }

    /** Who the token says I am. */
    @GET
    @Path("me")
    @Authenticated
    public Member me() {
        return caller.member();
    }

    @GET
    @Path("desks")
    @Authenticated
    public Register desks() {
        return new Register(desks.all());
    }

    @Schema(name = "RegisterOfDesks")
    record Register(List<Desk> items) {}
}
