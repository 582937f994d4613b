package stet.door;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.problem.Malformed;

/** Where a page of a list ends: the keys of its last item, in a form that callers pass back and do not read. */
public record Cursor(List<String> keys) {
    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /** What a caller passed back, read by the list that gave it; 400 where that fails. */
    public static <T> Optional<T> read(@Nullable String after, Function<List<String>, T> reader) {
        if (after == null || after.isEmpty()) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            if (text.indexOf(0) >= 0) {
                throw new IllegalArgumentException("The database takes no zero character");
            }
            return Optional.of(reader.apply(List.of(text.split("\n", -1))));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new Malformed(null, "BAD_CURSOR", "This is not a cursor of this list.");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", keys).getBytes(StandardCharsets.UTF_8));
    }
}
