package stet.story.api;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import stet.problem.Problem;
import stet.problem.Refusal;
import stet.staff.Caller;
import stet.staff.Member;
import stet.staff.Role;
import stet.story.Transition;

/** Sees every answer about a story, and has the trail note what was refused and what an auditor read. */
class Attempts {
    /** Where a route leaves the transition that was asked for. */
    static final String TRANSITION = "stet.transition";

    private static final Logger LOG = Logger.getLogger(Attempts.class);
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<Integer> REFUSED = Set.of(403, 404, 409, 412, 422, 423);

    private final Caller caller;
    private final Refusals reads;
    private final RefusedAgain refused;

    Attempts(Caller caller, Refusals reads, RefusedAgain refused) {
        this.caller = caller;
        this.reads = reads;
        this.refused = refused;
    }

    @ServerResponseFilter
    Uni<Void> note(
            ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource, UriInfo uri) {
        var work = toNote(request, response, resource, uri);
        if (work.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (BlockingOperationControl.isBlockingAllowed()) {
            run(work.get(), response, uri);
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> run(work.get(), response, uri));
    }

    private Optional<Runnable> toNote(
            ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource, UriInfo uri) {
        var method = resource == null ? null : resource.getResourceMethod();
        var acts = method == null ? null : method.getAnnotation(Acts.class);
        if (method == null) {
            return Optional.empty();
        }
        var acting = acts == null ? Acts.READ : acts.value();
        var isARead = acting.equals(Acts.READ);
        // Nobody is asked for where the answer is 401: whose token is bad has no identity, and asking for it fails.
        if (isARead ? !isRead(request, response) : !REFUSED.contains(response.getStatus())) {
            return Optional.empty();
        }
        var member = caller.known();
        if (member.isEmpty()) {
            return Optional.empty();
        }
        var story = acts == null ? Optional.<UUID>empty() : story(uri);
        if (isARead) {
            return member.get().roles().contains(Role.AUDITOR)
                    ? Optional.of(() -> reads.read(story, member.get(), address(uri)))
                    : Optional.empty();
        }
        var action = request.getProperty(TRANSITION) instanceof Transition transition ? transition.name() : acting;
        return Optional.of(() -> refused(story, member.get(), action, response));
    }

    /** Of the API, whatever it is about; what the public reads is nobody's secret. */
    private static boolean isRead(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        return response.getStatus() < 300
                && path.startsWith("/api/")
                && (READS.contains(request.getMethod()) || path.startsWith("/api/audit/"));
    }

    private static String address(UriInfo uri) {
        var query = uri.getRequestUri().getRawQuery();
        return query == null ? uri.getPath() : uri.getPath() + "?" + query;
    }

    private void refused(Optional<UUID> story, Member member, String action, ContainerResponseContext response) {
        var code = response.getEntity() instanceof Problem problem ? problem.code() : "REFUSED";
        refused.note(new RefusedAgain.Attempt(story, member, action, response.getStatus(), code));
    }

    /** What the trail cannot note is not answered: an auditor's read has no other trace, and a refusal says no more than no. */
    private static void run(Runnable work, ContainerResponseContext response, UriInfo uri) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("The trail could not note an attempt", e);
            response.setStatus(503);
            response.getHeaders().clear();
            response.setEntity(
                    Problem.of(new NotNoted(), uri.getRequestUri().getRawPath()),
                    new Annotation[0],
                    MediaType.valueOf(Problem.JSON));
        }
    }

    private static final class NotNoted extends Refusal {
        NotNoted() {
            super(503, "NOT_NOTED", "The trail cannot note this right now, so it is not answered. Try again shortly.");
        }
    }

    private static Optional<UUID> story(UriInfo uri) {
        try {
            return Stream.of("id", "story")
                    .map(uri.getPathParameters()::getFirst)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
