package stet.door;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stet.newsroom.Keycloak;
import stet.newsroom.Staff;

/** Tokens as a forger makes them: signed with what the forger has, which is everything but the realm's private key. */
final class Tokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final KeyPair OWN = pair();

    private Tokens() {}

    static String header(String token) {
        return decoded(token, 0);
    }

    static String claims(String token) {
        return decoded(token, 1);
    }

    static String unsigned(String header, String claims) {
        return encoded(header) + "." + encoded(claims) + ".";
    }

    /** RS256, with a key that is not the realm's. */
    static String signedByTheForger(String header, String claims) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(OWN.getPrivate());
            signature.update(head(header, claims));
            return encoded(header) + "." + encoded(claims) + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HS256, with the realm's public key as the secret: the oldest trick against a verifier that trusts the header. */
    static String signedWithThePublicKey(String header, String claims, boolean asPem) {
        try {
            var der = theRealms(Tokens.header(Staff.RHEA.token())).getEncoded();
            var pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(asPem ? pem.getBytes(StandardCharsets.UTF_8) : der, "HmacSHA256"));
            return encoded(header) + "." + encoded(claims) + "."
                    + BASE64.encodeToString(mac.doFinal(head(header, claims)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The forger's public key, for a header that brings its own. */
    static String jwk() {
        var key = (java.security.interfaces.RSAPublicKey) OWN.getPublic();
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(
                        BASE64.encodeToString(key.getModulus().toByteArray()),
                        BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    static String encoded(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PublicKey theRealms(String header) throws GeneralSecurityException {
        var key = StreamSupport.stream(Keycloak.keys().path("keys").spliterator(), false)
                .filter(one -> header.contains(one.path("kid").asText()))
                .findFirst()
                .orElseThrow();
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        number(key.path("n").asText()), number(key.path("e").asText())));
    }

    private static BigInteger number(String text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text));
    }

    private static byte[] head(String header, String claims) {
        return (encoded(header) + "." + encoded(claims)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String decoded(String token, int part) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[part]), StandardCharsets.UTF_8);
    }

    private static KeyPair pair() {
        try {
            var pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(2048);
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
