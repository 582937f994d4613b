package stet.story;

/** Where a story stands. */
public enum Stage {
    DRAFT,
    SUBMITTED,
    EDIT,
    CREDIT_CHECK,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    PUBLISH_FAILED,
    WITHDRAWN,
    KILLED,
    SPIKED;

    /** Whether the story is not on its way any more: taken down, killed or spiked. */
    public boolean isGone() {
        return this == WITHDRAWN || this == KILLED || this == SPIKED;
    }

    /** Whether the newest copy has been checked and is still to go out, so that what comes up against it is marked. */
    public boolean isOnItsWayOut() {
        return this == CREDIT_CHECK || this == APPROVED || this == SCHEDULED || this == PUBLISH_FAILED;
    }
}
