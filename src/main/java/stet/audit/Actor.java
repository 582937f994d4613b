package stet.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.staff.Member;
import stet.staff.Role;

/**
 * Who did it.
 *
 * @param id the Keycloak subject of a member; the name of any other actor
 * @param role the role that was used, where a member acted
 */
public record Actor(
        String id, String name, Kind kind, @Nullable Role role) {
    /** What kind of actor it is. */
    @Schema(name = "ActorKind")
    public enum Kind {
        MEMBER,
        CLOCK,
        WIRE,
        SYSTEM
    }

    /** The member, in the strongest role held at that desk; or the clock, or the wire. */
    public static Actor of(Member member, String desk) {
        if (member.isClock()) {
            return new Actor(member.id(), member.name(), Kind.CLOCK, null);
        }
        if (member.isWire()) {
            return new Actor(member.id(), member.name(), Kind.WIRE, null);
        }
        return new Actor(
                member.id(), member.name(), Kind.MEMBER, member.roleAt(desk).orElse(null));
    }
}
