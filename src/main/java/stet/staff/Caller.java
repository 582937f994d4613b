package stet.staff;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is calling. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
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
