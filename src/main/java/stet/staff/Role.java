package stet.staff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member may be: the first three at a desk, the others for the whole house. */
@Schema(name = "Role")
public enum Role {
    REPORTER,
    EDITOR,
    CHIEF,
    LEGAL,
    AUDITOR,
    WIRE,
    OPERATOR;

    boolean readsStories() {
        return isAtADesk() || this == LEGAL || this == AUDITOR;
    }

    boolean isAtADesk() {
        return this == REPORTER || this == EDITOR || this == CHIEF;
    }

    /** The role's name in the token, as a constant that an annotation can take. */
    public static final class Name {
        /** Everybody who may read stories: members of a desk, legal and auditors. Added to them by the service itself. */
        public static final String NEWSROOM = "newsroom";

        public static final String REPORTER = "reporter";
        public static final String EDITOR = "editor";
        public static final String CHIEF = "chief";
        public static final String LEGAL = "legal";
        public static final String AUDITOR = "auditor";
        public static final String WIRE = "wire";
        public static final String OPERATOR = "operator";

        private Name() {}
    }
}
