package stet.story;

import org.jspecify.annotations.Nullable;
import stet.problem.Malformed;
import stet.problem.Refusal;

/** Which version of a story a writer has seen: the {@code If-Match} of RFC 9110, section 13.1.1, by strong comparison. */
public final class EntityTag {
    /** For acts that need none: the clock's, and notes and locks. */
    static final EntityTag ANY = new EntityTag(null);

    private final @Nullable String tag;

    private EntityTag(@Nullable String tag) {
        this.tag = tag;
    }

    /**
     * Whoever writes has seen one version, so it is one tag: of several, a caller could guess. 400 where they are more.
     *
     * @param ifMatch the header as sent, if it was sent; {@code *} counts as not sent, since it has seen nothing
     */
    public static EntityTag seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return new EntityTag("");
        }
        if (ifMatch.indexOf(',') >= 0) {
            throw new Malformed(null, "SEVERAL_TAGS", "If-Match on a write is the one ETag that you have read.");
        }
        return new EntityTag(ifMatch.strip());
    }

    /** The header that goes with a story. */
    public static String of(Story story) {
        return "\"" + story.version() + "\"";
    }

    /** 428 where nothing was seen, 412 where the story has changed since. */
    public void mustBe(Story story) {
        if (tag == null) {
            return;
        }
        if (tag.isEmpty()) {
            throw new Missing();
        }
        if (!tag.equals(of(story))) {
            throw new Stale();
        }
    }

    private static final class Missing extends Refusal {
        Missing() {
            super(
                    428,
                    "IF_MATCH_MISSING",
                    "Send the story's ETag as If-Match, so that nobody's work is overwritten unseen.");
        }
    }

    private static final class Stale extends Refusal {
        Stale() {
            super(412, "STALE", "The story has changed since you read it: read it again.");
        }
    }
}
