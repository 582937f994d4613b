package stet.story.api;

import static stet.staff.Role.Name.NEWSROOM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.copy.Text;
import stet.door.Body;
import stet.door.Cursor;
import stet.door.Idempotent;
import stet.door.Limit;
import stet.door.PageOf;
import stet.problem.Malformed;
import stet.problem.Unacceptable;
import stet.staff.Caller;
import stet.story.EntityTag;
import stet.story.Newest;
import stet.story.Packages;
import stet.story.Slot;
import stet.story.Stage;
import stet.story.Story;
import stet.story.StoryPackage;

/** Stories that go out together or not at all. */
@Path("/api/packages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PackagesResource {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;

    private final Packages packages;
    private final Caller caller;

    PackagesResource(Packages packages, Caller caller) {
        this.packages = packages;
        this.caller = caller;
    }

    /** A package to be scheduled. */
    public record NewPackage(
            @Nullable String name,
            @Nullable List<@Nullable Part> stories,
            Slot.@Nullable Wish slot,
            @Nullable Integer failAfterMinutes) {}

    /** One of its stories, in the version that the member has seen. */
    @Schema(name = "PackagePart")
    public record Part(@Nullable UUID id, @Nullable Integer version) {
        Packages.Wanted wanted(int place) {
            if (id == null || version == null) {
                throw new Unacceptable(
                        "/stories/" + place, "MISSING", "Say which story by its id, and its version as you read it.");
            }
            return new Packages.Wanted(id, EntityTag.seen("\"" + version + "\""));
        }
    }

    /** Another slot for a package. */
    @Schema(name = "NewPackageSlot")
    public record NewSlot(
            Slot.@Nullable Wish slot, @Nullable Integer failAfterMinutes) {
        Packages.When when() {
            return new Packages.When(WantedTransition.needed(slot), WantedTransition.failAfter(failAfterMinutes));
        }
    }

    /** A package as one member sees it: with those of its stories that they may know of. */
    public record PackageCard(
            UUID id,
            String name,
            Slot slot,
            StoryPackage.State state,
            List<Together> stories,
            Instant madeAt,
            String madeBy,
            @Nullable Instant endedAt,
            @Nullable String why) {
        /** One of its stories. */
        @Schema(name = "PackagedStory")
        public record Together(UUID id, String slug, String desk, Stage stage, int version) {
            static Together of(Story story) {
                return new Together(story.id(), story.slug(), story.desk(), story.stage(), story.version());
            }
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(NEWSROOM)
    @Acts("SCHEDULE")
    @APIResponseSchema(PackageCard.class)
    public Response schedule(@Nullable NewPackage sent) {
        var wanted = Body.of(sent);
        var name = Text.required("name", wanted.name(), LONGEST_NAME);
        var when = new NewSlot(wanted.slot(), wanted.failAfterMinutes()).when();
        var pack = packages.schedule(name, parts(wanted.stories()), when, caller.member());
        return Response.created(URI.create("/api/packages/" + pack.id()))
                .entity(card(pack))
                .build();
    }

    @GET
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    @APIResponseSchema(PackageCard.class)
    public Response list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            UriInfo uri) {
        int most = Limit.of(limit);
        var place = Cursor.read(after, Newest::of).orElse(Newest.OF_ALL);
        var found = packages.list(state == null ? null : state(state), place, most + 1, caller.member());
        return PageOf.of(found, most, last -> Cursor.of(last.madeAt(), last.id()))
                .map(this::card)
                .response(uri);
    }

    private static StoryPackage.State state(String name) {
        return Arrays.stream(StoryPackage.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Malformed(null, "UNKNOWN_STATE", "There is no such state of a package."));
    }

    @GET
    @Path("{package}")
    @RolesAllowed(NEWSROOM)
    @Acts(Acts.READ)
    public PackageCard read(@PathParam("package") UUID id) {
        return card(packages.known(id, caller.member()));
    }

    @PUT
    @Path("{package}/slot")
    @RolesAllowed(NEWSROOM)
    @Acts("RESCHEDULE")
    public PackageCard reschedule(@PathParam("package") UUID id, @Nullable NewSlot sent) {
        return card(packages.reschedule(id, () -> Body.of(sent).when(), caller.member()));
    }

    @DELETE
    @Path("{package}")
    @RolesAllowed(NEWSROOM)
    @Acts("UNSCHEDULE")
    public Response cancel(@PathParam("package") UUID id, @QueryParam("reason") @Nullable String reason) {
        packages.cancel(id, () -> Text.required("reason", reason, LONGEST_REASON), caller.member());
        return Response.noContent().build();
    }

    private PackageCard card(StoryPackage pack) {
        var member = caller.member();
        return new PackageCard(
                pack.id(),
                pack.name(),
                pack.slot(),
                pack.state(),
                packages.members(pack, member).stream()
                        .map(PackageCard.Together::of)
                        .toList(),
                pack.madeAt(),
                pack.madeBy(),
                pack.endedAt(),
                pack.why());
    }

    private static List<Packages.Wanted> parts(@Nullable List<@Nullable Part> sent) {
        if (sent == null) {
            throw new Unacceptable("/stories", "MISSING", "Say which stories.");
        }
        var parts = new ArrayList<Packages.Wanted>();
        for (var part : sent) {
            parts.add((part == null ? new Part(null, null) : part).wanted(parts.size()));
        }
        return parts;
    }
}
