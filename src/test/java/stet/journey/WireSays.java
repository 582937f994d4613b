package stet.journey;

/** What the wire says of an item after a story has used it. */
enum WireSays {
    KILL("SOURCE_KILLED"),
    WITHHOLD("SOURCE_WITHHELD"),
    KILL_AND_USABLE("SOURCE_KILLED"),
    REINSTATED(""),
    EMBARGO("EMBARGO_BREACH"),
    TERMS("EXPIRED_TERMS"),
    NUMBER("SOURCE_CORRECTED"),
    NEGATION("SOURCE_CORRECTED"),
    DROPPED("SOURCE_CORRECTED"),
    ELSEWHERE("");

    private final String code;

    WireSays(String code) {
        this.code = code;
    }

    /** The finding that tells an editor. */
    String code() {
        return code;
    }

    /** In which form it says so. */
    enum Form {
        /** The next version, with a status. */
        NEXT("2"),
        /** The version that is there, with another status. */
        SAME("1"),
        /** A version below the one that is there. */
        LOWER("0"),
        /** No version and no time at all. */
        NONE(""),
        /** The version that is there, usable, with a signal. */
        SIGNAL("1");

        private final String version;

        Form(String version) {
            this.version = version;
        }

        String version() {
            return version;
        }
    }
}
