package stet.audit.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * A text and who signed it, as C2SP signed-note writes them.
 *
 * @param text ends with a newline
 * @param signatures a line each
 */
public record SignedNote(String text, List<String> signatures) {
    private static final String MARK = "\u2014 ";
    private static final int ID = 4;

    /** Signed by each of the keys. */
    public static SignedNote of(Checkpoint checkpoint, List<SigningKey> keys) {
        var text = checkpoint.text();
        return new SignedNote(
                text, keys.stream().map(key -> signature(text, key)).toList());
    }

    /** @throws IllegalArgumentException where it is none */
    public static SignedNote read(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("This is not a signed note");
        }
        var lines = note.substring(end + 2).lines().toList();
        if (lines.isEmpty() || !lines.stream().allMatch(line -> line.startsWith(MARK))) {
            throw new IllegalArgumentException("A signature of the note is not one");
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    public String note() {
        return text + "\n" + String.join("\n", signatures) + "\n";
    }

    public Checkpoint checkpoint() {
        return Checkpoint.read(text);
    }

    /** Whether one of these keys signed it; signatures by others count for nothing. */
    public boolean isSignedByAny(Collection<VerifierKey> keys) {
        return signatures.stream().anyMatch(line -> keys.stream().anyMatch(key -> isBy(key, line)));
    }

    private boolean isBy(VerifierKey key, String line) {
        var parts = line.substring(MARK.length()).split(" ", -1);
        if (parts.length != 2 || !parts[0].equals(key.name())) {
            return false;
        }
        try {
            var signed = Base64.getDecoder().decode(parts[1]);
            return signed.length > ID
                    && Arrays.equals(Arrays.copyOf(signed, ID), key.id())
                    && key.verifies(text, Arrays.copyOfRange(signed, ID, signed.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String signature(String text, SigningKey key) {
        var id = key.verifier().id();
        var made = key.sign(text);
        var signed = Arrays.copyOf(id, id.length + made.length);
        System.arraycopy(made, 0, signed, id.length, made.length);
        return MARK + key.verifier().name() + " " + Base64.getEncoder().encodeToString(signed);
    }
}
