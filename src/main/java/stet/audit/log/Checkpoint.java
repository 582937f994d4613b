package stet.audit.log;

/**
 * How far the log goes and what its tree's root is then, as C2SP tlog-checkpoint writes it.
 *
 * @param origin the log's name, one line
 * @param size how many entries it holds
 */
public record Checkpoint(String origin, long size, Digest root) {
    /** What is signed. */
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
    }

    /**
     * Lines after the third are extensions, which we pass over.
     *
     * @throws IllegalArgumentException where it is no checkpoint
     */
    public static Checkpoint read(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("This is not a checkpoint");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), Digest.ofBase64(lines[2]));
    }
}
