package stet.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The public half of an Ed25519 key (RFC 8032) that signs checkpoints, as C2SP signed-note writes it:
 * {@code name+id+key}. The name of the signer has neither spaces nor plus signs.
 */
public final class VerifierKey {
    /** What precedes the 32 bytes in the X.509 form of such a key (RFC 8410). */
    static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static final byte ED25519 = 1;
    private static final int ID = 4;

    private final String name;
    private final byte[] key;

    VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key.clone();
    }

    /** @throws IllegalArgumentException where it is none, or its id is not that of its key */
    public static VerifierKey read(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || parts[0].isBlank()) {
            throw new IllegalArgumentException("A verifier key is name+id+key");
        }
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != Digest.LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("The verifier key is not of Ed25519");
        }
        var read = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(read.id()).equals(parts[1])) {
            throw new IllegalArgumentException("The verifier key's id is not that of its key");
        }
        return read;
    }

    public String name() {
        return name;
    }

    /** The first four bytes of the hash of its name and key: which key signed. */
    byte[] id() {
        var named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Digest.of(named, new byte[] {ED25519}, key).bytes(), ID);
    }

    public String text() {
        var typed = new byte[key.length + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    byte[] key() {
        return key;
    }

    boolean verifies(String said, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(said.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var encoded = Arrays.copyOf(X509, X509.length + key.length);
        System.arraycopy(key, 0, encoded, X509.length, key.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
