package stet.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Verifies a bearer token once and takes it as verified for a minute, or until it expires where that is sooner. What a
 * token says never changes, so only a key that Keycloak withdraws takes up to that minute to be noticed. A token that was
 * refused is verified each time.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens implements HttpAuthenticationMechanism {
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final String SCHEME = "Bearer ";

    /** Three parts in base64url, RFC 7515 section 3.1; the verifier stumbles over what has fewer. */
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final OidcAuthenticationMechanism verifier;
    private final Cache<String, SecurityIdentity> verified;

    VerifiedTokens(OidcAuthenticationMechanism verifier, Clock clock) {
        this.verifier = verifier;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating(
                        (String token, SecurityIdentity identity) -> trusted(identity, clock.roughly())))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return verifier.authenticate(request, identities);
        }
        var token = isABearers(header) ? token(header) : "";
        if (token.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        var known = verified.getIfPresent(token);
        return known != null
                ? Uni.createFrom().item(known)
                : verifier.authenticate(request, identities).invoke(identity -> remember(token, identity));
    }

    /** One token has one place, however its scheme and the bits that nobody reads at its end are written; empty where it is none. */
    private static String token(String header) {
        int signature = header.lastIndexOf('.') + 1;
        try {
            var bytes = Base64.getUrlDecoder().decode(header.substring(signature));
            return header.substring(SCHEME.length(), signature)
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isABearers(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && SIGNED.matcher(header.substring(SCHEME.length())).matches();
    }

    private void remember(String token, SecurityIdentity identity) {
        if (identity != null && !identity.isAnonymous()) {
            verified.put(token, identity);
        }
    }

    private static Duration trusted(SecurityIdentity identity, Instant now) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, Instant.ofEpochSecond(token.getExpirationTime()));
        return left.compareTo(TRUSTED) < 0 ? left : TRUSTED;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return verifier.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifier.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return verifier.getCredentialTransport(request);
    }
}
