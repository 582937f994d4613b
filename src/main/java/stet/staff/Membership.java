package stet.staff;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the token who the caller is in the newsroom: groups {@code /desks/{desk}/{role}} and realm roles. Whatever
 * else the token carries counts for nothing; a group of a desk that the register does not know neither.
 */
@ApplicationScoped
class Membership implements SecurityIdentityAugmentor {
    static final String MEMBER = "stet.member";

    private final Desks desks;

    Membership(Desks desks) {
        this.desks = desks;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        var member = member(token);
        var roles = Stream.concat(member.desks().values().stream().flatMap(Set::stream), member.roles().stream())
                .collect(Collectors.toSet());
        var names =
                roles.stream().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        if (roles.stream().anyMatch(Role::readsStories)) {
            names.add(Role.Name.NEWSROOM);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addRoles(names)
                        .addAttributes(identity.getAttributes())
                        .addAttribute(MEMBER, member)
                        .build());
    }

    private Member member(JsonWebToken token) {
        var known = token.<Object>getClaim("preferred_username");
        var name = known == null ? token.getSubject() : known.toString();
        return new Member(token.getSubject(), name, desksOf(token), rolesOf(token));
    }

    private Map<String, Set<Role>> desksOf(JsonWebToken token) {
        var held = new TreeMap<String, Set<Role>>();
        texts(token.<Object>getClaim("groups")).forEach(group -> {
            var step = group.split("/", -1);
            if (step.length == 4 && step[0].isEmpty() && step[1].equals("desks") && desks.has(step[2])) {
                role(step[3], Role::isAtADesk)
                        .ifPresent(role -> held.computeIfAbsent(step[2], desk -> EnumSet.noneOf(Role.class))
                                .add(role));
            }
        });
        return Collections.unmodifiableMap(held);
    }

    private static Set<Role> rolesOf(JsonWebToken token) {
        var access = token.<Object>getClaim("realm_access");
        if (!(access instanceof JsonObject object)) {
            return Set.of();
        }
        return texts(object.get("roles"))
                .flatMap(name -> role(name, role -> !role.isAtADesk()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Role> role(String name, Function<Role, Boolean> fits) {
        return Stream.of(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name) && fits.apply(role))
                .findFirst();
    }

    private static Stream<String> texts(@Nullable Object claim) {
        if (claim instanceof JsonArray array) {
            return array.stream().filter(JsonString.class::isInstance).map(text -> ((JsonString) text).getString());
        }
        return claim instanceof Set<?> set
                ? set.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.empty();
    }
}
