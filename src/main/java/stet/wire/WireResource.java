package stet.wire;

import static stet.staff.Role.Name.CHIEF;
import static stet.staff.Role.Name.NEWSROOM;
import static stet.staff.Role.Name.WIRE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Body;
import stet.door.Cursor;
import stet.door.Idempotent;
import stet.door.Limit;
import stet.door.PageOf;
import stet.problem.Unacceptable;
import stet.staff.Caller;
import stet.wire.format.Formats;
import stet.wire.format.Unreadable;

/** What the wire puts in, and what the newsroom may read of it. */
@Path("/api/wire/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class WireResource {
    private static final String NDJSON = "application/x-ndjson";
    private static final int LONGEST_REASON = 2_000;

    private final Intake intake;
    private final Aside aside;
    private final Batch batch;
    private final IndexedWire index;
    private final WireItems items;
    private final TermsInForce terms;
    private final Reinstatement reinstatement;
    private final ItemUsers users;
    private final Caller caller;

    WireResource(
            Intake intake,
            Aside aside,
            Batch batch,
            IndexedWire index,
            WireItems items,
            TermsInForce terms,
            Reinstatement reinstatement,
            ItemUsers users,
            Caller caller) {
        this.users = users;
        this.intake = intake;
        this.aside = aside;
        this.batch = batch;
        this.index = index;
        this.items = items;
        this.terms = terms;
        this.reinstatement = reinstatement;
        this.caller = caller;
    }

    /**
     * Takes one message in any of the formats: 201, or 200 where every version in it is known. Of several items those that
     * can be read are taken, and the answer names the others.
     */
    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.TEXT_PLAIN})
    @RolesAllowed(WIRE)
    @APIResponseSchema(TakenIn.class)
    public Response take(byte[] message) {
        try {
            var read = Formats.read(message);
            var taken = intake.take(read.items(), caller.member().name());
            read.refusal().ifPresent(why -> aside.keep(message, caller.member().name(), why));
            index.await(taken.stream().mapToLong(Taken::seq).max().orElse(0));
            var isNew = taken.stream().anyMatch(one -> one.result() == Taken.Result.STORED);
            return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                    .location(address(taken.get(0)))
                    .entity(
                            taken.size() == 1 && read.refused().isEmpty()
                                    ? taken.get(0)
                                    : Message.of(taken, read.refused()))
                    .build();
        } catch (Unreadable e) {
            aside.keep(message, caller.member().name(), e);
            throw new Unacceptable("", e.code(), e.reason());
        }
    }

    /** What became of a message: of its one item, or of each. */
    @Schema(
            name = "TakenIn",
            oneOf = {Taken.class, Message.class})
    interface TakenIn {}

    /** What became of a message of several items. */
    @Schema(name = "TakenMessage")
    record Message(
            List<Taken> items,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Refused> refused) {
        static Message of(List<Taken> items, List<stet.wire.format.Message.Refused> refused) {
            return new Message(items, refused.stream().map(Refused::of).toList());
        }
    }

    /** @param item its place in the message, from 1 */
    @Schema(name = "RefusedWireItem")
    record Refused(int item, String code, String detail) {
        static Refused of(stet.wire.format.Message.Refused one) {
            return new Refused(one.place(), one.why().code(), one.why().reason());
        }
    }

    /** Takes one ninjs object a line and answers one line for each, then one with the counts. */
    @POST
    @Path("batch")
    @Consumes(NDJSON)
    @Produces({NDJSON, MediaType.APPLICATION_JSON})
    @RolesAllowed(WIRE)
    public Response takeAll(InputStream lines) throws IOException {
        var account = caller.member().name();
        var answers = batch.take(lines, account, account);
        index.await(answers.last());
        return Response.ok((StreamingOutput) answers::pour).type(NDJSON).build();
    }

    @GET
    @RolesAllowed({NEWSROOM, WIRE})
    @APIResponseSchema(ItemLine.class)
    public Response list(@BeanParam WantedItems wanted, @QueryParam("limit") @Nullable String limit, UriInfo uri) {
        int most = Limit.of(limit);
        return PageOf.of(items.lines(wanted, most + 1), most, last -> Cursor.of(last.seq()))
                .response(uri);
    }

    /** One version by its number, or the newest by the item's identifier. */
    @GET
    @Path("{id: .+}")
    @RolesAllowed({NEWSROOM, WIRE})
    public Shown read(@PathParam("id") String id) {
        return shown(items.known(id));
    }

    /**
     * An item, and those stories that use it which the caller may know of.
     *
     * @param terms on which it may be used now, whatever this version says
     */
    @Schema(name = "WireItemInUse")
    record Shown(@JsonUnwrapped WireItem item, Terms terms, List<ItemUsers.User> usedBy) {}

    /** Why an item is to be usable again. */
    record NewReinstatement(@Nullable String reason) {}

    /** A chief makes an item usable again that its agency took back and has sent anew since. */
    @POST
    @Path("{id: .+}/reinstatement")
    @Idempotent
    @RolesAllowed(CHIEF)
    @APIResponseSchema(Shown.class)
    public Response reinstate(@PathParam("id") String id, @Nullable NewReinstatement sent) {
        var wanted = Body.of(sent);
        var item = reinstatement.reinstate(
                id, () -> Text.required("reason", wanted.reason(), LONGEST_REASON), caller.member());
        return Response.status(Response.Status.CREATED).entity(shown(item)).build();
    }

    private Shown shown(WireItem item) {
        return new Shown(
                item,
                terms.of(List.of(item.uri())).getOrDefault(item.uri(), Terms.FREE),
                users.of(item.uri(), caller.member()));
    }

    private static URI address(Taken taken) {
        return URI.create("/api/wire/items/" + URLEncoder.encode(taken.uri(), StandardCharsets.UTF_8));
    }
}
