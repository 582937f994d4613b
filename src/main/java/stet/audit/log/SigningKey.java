package stet.audit.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An Ed25519 key (RFC 8032) with which the trail's checkpoints are signed, in PKCS #8 and PEM as OpenSSL writes it. */
public final class SigningKey {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final byte[] SEALS = "stet: seals of entries".getBytes(StandardCharsets.UTF_8);

    private final VerifierKey verifier;
    private final PrivateKey secret;
    private final byte[] seed;

    private SigningKey(VerifierKey verifier, PrivateKey secret, byte[] seed) {
        this.verifier = verifier;
        this.secret = secret;
        this.seed = seed;
    }

    /** A new key, in PEM. */
    public static String generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPrivate().getEncoded());
            return BEGIN + "\n" + encoded + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 15 and later have Ed25519", e);
        }
    }

    /**
     * @param name of the signer, which stands in each signature
     * @throws IllegalArgumentException where this is no such key; the message does not repeat it
     */
    public static SigningKey read(String name, String pem) {
        int from = pem.indexOf(BEGIN);
        int to = pem.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("This is not a private key in PEM");
        }
        try {
            var encoded = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
            var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            var seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            return new SigningKey(new VerifierKey(name, publicHalf(seed)), secret, seed);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("This is not an Ed25519 key in PKCS #8", e);
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The seal of an entry with this hash, which nobody can make without the key: HMAC-SHA-256 (RFC 2104). */
    public Seal seal() {
        return new Seal(Digest.of(SEALS, seed).bytes());
    }

    byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key that was read signs", e);
        }
    }

    /** The platform derives it from a seed only when it makes a pair, so the seed stands in for chance. */
    private static byte[] publicHalf(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, VerifierKey.X509.length, encoded.length);
    }

    /** Makes seals. */
    public static final class Seal {
        /** With the key; each seal is made by a copy of it. */
        private final Mac ready;

        Seal(byte[] key) {
            try {
                ready = Mac.getInstance("HmacSHA256");
                ready.init(new SecretKeySpec(key, "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
            }
        }

        public Digest of(String hash) {
            try {
                var mac = (Mac) ready.clone();
                return new Digest(mac.doFinal(hash.getBytes(StandardCharsets.US_ASCII)));
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("The platform's own HMAC-SHA-256 can be copied", e);
            }
        }
    }

    private static final class Given extends SecureRandom {
        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
