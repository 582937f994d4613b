package stet.wire;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import stet.staff.Member;

/** Who uses the wire's items. */
public interface ItemUsers {
    /**
     * A story that uses an item.
     *
     * @param version the version that it was taken from
     */
    @Schema(name = "WireItemUser")
    record User(UUID story, String slug, String desk, String stage, String version) {}

    /** The stories that use the item and that the member may know of, the newest change first; 100 at most. */
    List<User> of(String uri, Member member);
}
