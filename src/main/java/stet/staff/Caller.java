package stet.staff;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is calling. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who sent a request that has not reached a route yet; fails where its token is not good. */
    public static Uni<Optional<Member>> of(RoutingContext request) {
        return QuarkusHttpUser.getSecurityIdentity(request, null)
                .map(identity -> identity == null
                        ? Optional.empty()
                        : Optional.ofNullable(identity.<Member>getAttribute(Membership.MEMBER)));
    }

    /** The calling member; 401 when nobody known is calling. */
    public Member member() {
        return known().orElseThrow(UnauthorizedException::new);
    }

    /** The calling member, or nobody where no valid token came with the request. */
    public Optional<Member> known() {
        return Optional.ofNullable(identity.<Member>getAttribute(Membership.MEMBER));
    }
}
