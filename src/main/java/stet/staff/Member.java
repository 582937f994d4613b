package stet.staff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of the newsroom as the token tells.
 *
 * @param id the Keycloak subject; never given to anybody else
 * @param name the user name; unique, and not to be changed in the realm
 * @param desks the roles at each desk, by the desk's id
 * @param roles the roles for the whole house
 */
@Schema(name = "Member")
public record Member(String id, String name, Map<String, Set<Role>> desks, Set<Role> roles) {

    /** The clock, which publishes by itself and is nobody's colleague. */
    public static final Member CLOCK = new Member("clock", "clock", Map.of(), Set.of());

    /** The wire, whose notices act on stories by themselves. */
    public static final Member WIRE = new Member("wire", "wire", Map.of(), Set.of());

    /** By identity, as the clock. */
    @JsonIgnore
    @SuppressWarnings("ReferenceEquality")
    public boolean isWire() {
        return this == WIRE;
    }

    /** By identity: no token, whatever it says, makes a caller the clock. */
    @JsonIgnore
    @SuppressWarnings("ReferenceEquality")
    public boolean isClock() {
        return this == CLOCK;
    }

    /** Whether the member holds one of these roles at the desk, or for the whole house. */
    public boolean isAny(String desk, Role... wanted) {
        for (var role : wanted) {
            if (holds(desk, role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a story of that desk exists for this member: members of the desk, legal and auditors. */
    public boolean mayKnow(String desk) {
        return desks.containsKey(desk) || readsEveryDesk();
    }

    public boolean readsEveryDesk() {
        return roles.contains(Role.LEGAL) || roles.contains(Role.AUDITOR);
    }

    /** The strongest role under which the member stands at that desk, if any: what the trail notes. */
    public Optional<Role> roleAt(String desk) {
        return List.of(Role.CHIEF, Role.EDITOR, Role.REPORTER, Role.LEGAL, Role.AUDITOR, Role.WIRE, Role.OPERATOR)
                .stream()
                .filter(role -> holds(desk, role))
                .findFirst();
    }

    private boolean holds(String desk, Role role) {
        return roles.contains(role) || desks.getOrDefault(desk, Set.of()).contains(role);
    }
}
