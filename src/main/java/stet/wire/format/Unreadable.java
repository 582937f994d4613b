package stet.wire.format;

/** Something came by a feed that is no wire item. It is kept aside with this reason, a code and a sentence. */
public final class Unreadable extends Exception {
    private final String code;

    public Unreadable(String code, String reason) {
        super(reason);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** One sentence that an editor understands; it quotes nothing of what came. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
