package stet.publication;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import stet.door.Limit;
import stet.door.PageOf;
import stet.problem.NotFound;
import stet.staff.Desk;
import stet.staff.Desks;

/** What the public sees: HTML for a person, JSON for a program, by what they accept. */
@Path("/live")
class LiveResource {
    private final Published published;
    private final Desks desks;

    LiveResource(Published published, Desks desks) {
        this.published = published;
        this.desks = desks;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance story(PublicStory story);

        static native TemplateInstance gone(String notice);

        static native TemplateInstance desk(Desk desk, PageOf<PublicLine> page);
    }

    @GET
    @Path("stories/{slug}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(PublicStory.class)
    public Response story(@PathParam("slug") String slug, @Context Request request) {
        var found = published.bySlug(slug);
        if (found.isEmpty()) {
            return moved(slug);
        }
        var story = found.get();
        if (!story.isLive()) {
            throw new Gone(Objects.requireNonNullElse(story.publicNotice(), ""));
        }
        var shown = published.shown(story);
        return fresh(request, shown.tag() + "-json", () -> shown);
    }

    @GET
    @Path("stories/{slug}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@PathParam("slug") String slug, @Context Request request) {
        var found = published.bySlug(slug);
        if (found.isEmpty()) {
            return moved(slug);
        }
        var story = found.get();
        if (!story.isLive()) {
            var notice = Objects.requireNonNullElse(story.publicNotice(), "");
            return Response.status(Response.Status.GONE)
                    .entity(Templates.gone(notice).render())
                    .build();
        }
        var shown = published.shown(story);
        return fresh(
                request, shown.tag() + "-html", () -> Templates.story(shown).render());
    }

    @GET
    @Path("{desk}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(PublicLine.class)
    public Response desk(
            @PathParam("desk") String desk,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit,
            @Context UriInfo uri) {
        return published.atDesk(known(desk).id(), after, Limit.of(limit)).response(uri);
    }

    @GET
    @Path("{desk}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response deskPage(
            @PathParam("desk") String desk,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        var known = known(desk);
        var page = published.atDesk(known.id(), after, Limit.of(limit));
        return Response.ok(Templates.desk(known, page).render()).build();
    }

    private Desk known(String id) {
        return desks.all().stream()
                .filter(desk -> desk.id().equals(id))
                .findFirst()
                .orElseThrow(NotPublic::new);
    }

    /** To where the story is now; 404 where there is none. */
    private Response moved(String slug) {
        var now = published.movedFrom(slug).orElseThrow(NotPublic::new);
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(URI.create("/live/stories/" + now))
                .build();
    }

    /** 304 where the reader has this state already. */
    private static Response fresh(Request request, String text, Supplier<Object> body) {
        var tag = new EntityTag(text);
        var unchanged = request.evaluatePreconditions(tag);
        var response = unchanged != null ? unchanged : Response.ok(body.get());
        return response.tag(tag).build();
    }

    private static final class NotPublic extends NotFound {
        NotPublic() {
            super("There is nothing here.");
        }
    }
}
