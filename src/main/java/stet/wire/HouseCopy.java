package stet.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stet.wire.format.Dispatch;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.Status;

/**
 * Copy of this house that the public does not see any more, because its story was killed or withdrawn: it stands among the
 * wire's items, so that whatever uses it is found, and nobody can list or read it there.
 */
@ApplicationScoped
public class HouseCopy {
    /** Who brings it. */
    public static final String ACCOUNT = "house";

    private static final String URI = "urn:stet:story:";

    private final Intake intake;
    private final TermsInForce terms;

    HouseCopy(Intake intake, TermsInForce terms) {
        this.intake = intake;
        this.terms = terms;
    }

    /** The identifier of a story's copy among the items. */
    public static String uri(UUID story) {
        return URI + story;
    }

    /** The story whose copy it is, where the identifier is of one. */
    public static Optional<UUID> story(String uri) {
        return isOne(uri) ? Optional.of(UUID.fromString(uri.substring(URI.length()))) : Optional.empty();
    }

    /** Whether the identifier is that of a story's copy; no feed can send one. */
    public static boolean isOne(String uri) {
        return uri.startsWith(URI);
    }

    /** The public does not see it any more. The caller holds no lock on any story. */
    @Transactional
    public void takeDown(UUID story, int version, String headline, String body, boolean killed) {
        var copy = new Dispatch(
                uri(story),
                Integer.toString(version),
                Kind.TEXT,
                killed ? Status.CANCELED : Status.WITHHELD,
                Set.of(),
                null,
                null,
                false,
                null,
                "",
                "",
                List.of(),
                "",
                "",
                "",
                headline,
                "",
                "",
                body,
                List.of(),
                List.of());
        intake.take(List.of(copy), ACCOUNT);
    }

    /** It is public again. */
    @Transactional
    public void putBack(UUID story) {
        terms.makeUsable(uri(story));
    }
}
