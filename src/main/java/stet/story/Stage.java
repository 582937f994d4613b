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
    SPIKED
}
