package stet.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    private static final Checkpoint CHECKPOINT = new Checkpoint("news.example/trail", 7, Digest.of());
    private static final SigningKey OLD = SigningKey.read("news.example/trail", SigningKey.generate());
    private static final SigningKey NEW = SigningKey.read("news.example/trail", SigningKey.generate());

    @Test
    void whatWasSignedIsReadAndHolds() {
        var note = SignedNote.read(SignedNote.of(CHECKPOINT, List.of(OLD)).note());
        assertThat(note.checkpoint()).isEqualTo(CHECKPOINT);
        assertThat(note.isSignedByAny(List.of(OLD.verifier()))).isTrue();
        assertThat(note.isSignedByAny(List.of(NEW.verifier()))).isFalse();
        assertThat(note.note()).startsWith("""
                news.example/trail
                7
                47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                \u2014 news.example/trail\s""");
    }

    @Test
    void whileKeysChangeEitherVouches() {
        var note = SignedNote.of(CHECKPOINT, List.of(OLD, NEW));
        assertThat(note.signatures()).hasSize(2);
        assertThat(note.isSignedByAny(List.of(OLD.verifier()))).isTrue();
        assertThat(note.isSignedByAny(List.of(NEW.verifier()))).isTrue();
    }

    @Test
    void anotherTextIsNotSigned() {
        var note = SignedNote.of(CHECKPOINT, List.of(OLD)).note().replace("\n7\n", "\n8\n");
        assertThat(SignedNote.read(note).isSignedByAny(List.of(OLD.verifier()))).isFalse();
    }

    @Test
    void aSignatureThatIsCutOrGarbledOrUnderAnotherNameIsNone() {
        var note = SignedNote.of(CHECKPOINT, List.of(OLD)).note();
        var signature = note.substring(note.lastIndexOf(' ') + 1, note.length() - 1);
        var bytes = Base64.getDecoder().decode(signature);
        for (int length : List.of(3, 4, 5, bytes.length - 1)) {
            var cut = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, length));
            assertThat(isOurs(note.replace(signature, cut))).isFalse();
        }
        assertThat(isOurs(note.replace(signature, "*"))).isFalse();
        assertThat(isOurs(note.replace(signature, signature + " more"))).isFalse();
        assertThat(isOurs(note.replace("\u2014 news.example/trail", "\u2014 news.example/other")))
                .isFalse();
        assertThat(isOurs(note)).isTrue();
    }

    private static boolean isOurs(String note) {
        return SignedNote.read(note).isSignedByAny(List.of(OLD.verifier()));
    }

    @Test
    void aKeyIsReadFromWhatItWrites() {
        assertThat(OLD.verifier())
                .isNotEqualTo(NEW.verifier())
                .hasSameHashCodeAs(VerifierKey.read(OLD.verifier().text()));
        assertThat(VerifierKey.read(OLD.verifier().text())).isEqualTo(OLD.verifier());
        var other = NEW.verifier().text().split("\\+", 3);
        var mixed = OLD.verifier().text().split("\\+", 3)[0] + "+"
                + OLD.verifier().text().split("\\+", 3)[1] + "+" + other[2];
        assertThatThrownBy(() -> VerifierKey.read(mixed)).hasMessageContaining("id");
        for (var wrong : List.of("", "a", "a+b", "a+00000000+AAAA", "+00000000+AAAA")) {
            assertThatThrownBy(() -> VerifierKey.read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** RFC 8032, section 7.1, test 1. */
    @Test
    void thePublicHalfIsThatOfTheStandard() {
        var pkcs8 =
                "302e020100300506032b657004220420" + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(pkcs8)) + "\n-----END PRIVATE KEY-----\n";
        assertThat(SigningKey.read("x", pem).verifier().key())
                .isEqualTo(HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
    }

    @Test
    void aKeyThatIsNoneIsRefusedAndNotRepeated() {
        var secret = "c2VjcmV0";
        for (var pem :
                List.of("", secret, "-----BEGIN PRIVATE KEY-----\n" + secret + "\n-----END PRIVATE KEY-----\n")) {
            assertThatThrownBy(() -> SigningKey.read("x", pem))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .doesNotContain(secret);
        }
    }

    @Test
    void whatIsNoNoteIsRefused() {
        for (var text : List.of("", "a\n", "a\n1\nb\n\n", "a\n\n- b c\n", "a\n1\nAA==\n\n\u2014 x y")) {
            assertThatThrownBy(() -> SignedNote.read(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
