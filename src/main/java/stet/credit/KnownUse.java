package stet.credit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a copy before it is compared with the wire.
 *
 * @param named the items that a member said it uses, by their identifiers, and the versions that were taken
 * @param own the identifier under which the story's own copy may stand among the items, which is no use; none where there is
 *     no story
 */
record KnownUse(Map<String, String> named, @Nullable String own) {
    static final KnownUse NOTHING = new KnownUse(Map.of(), null);
}
