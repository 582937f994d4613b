package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import stet.wire.format.Dispatch.WirePicture;

/** What a feed of an invented agency sent. */
final class Received {
    private Received() {}

    static byte[] bytes(String file) {
        try (var stream = Received.class.getResourceAsStream(file)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static List<Dispatch> items(String file) throws Unreadable {
        return Formats.read(bytes(file)).items();
    }

    static Dispatch item(String file) throws Unreadable {
        return items(file).get(0);
    }

    static Dispatch written(String message) throws Unreadable {
        return Formats.read(message.getBytes(StandardCharsets.UTF_8)).items().get(0);
    }

    /** A picture whose number nobody gives. */
    static WirePicture picture(
            String title, String caption, String credit, String photographer, String fileName, String... others) {
        return new WirePicture(title, caption, credit, photographer, fileName, "", List.of(others));
    }

    static void refused(String message, String code) {
        refused(message.getBytes(StandardCharsets.UTF_8), code);
    }

    static void refused(byte[] message, String code) {
        assertThatThrownBy(() -> Formats.read(message))
                .asInstanceOf(type(Unreadable.class))
                .extracting(Unreadable::code)
                .isEqualTo(code);
    }
}
