package stet.audit.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stet.canon.CanonicalJson;
import stet.canon.Sha256;

/**
 * Stands in an entry's hash for what can name a person: a salted hash of it. What it covers can be erased together with the
 * salt, without which nobody can guess it, and the entry still holds.
 *
 * @param salt 32 hexadecimal digits; empty where what it covers was erased
 * @param hash SHA-256 of the salt and the content, in canonical JSON
 */
public record Cover(String salt, String hash) {
    static Cover over(String salt, Map<String, ? extends @Nullable Object> content) {
        var covered = new TreeMap<String, @Nullable Object>(content);
        covered.put("salt", salt);
        return new Cover(salt, Sha256.hex(CanonicalJson.of(covered)));
    }

    /** @throws IllegalArgumentException where it is none */
    @JsonCreator
    public static Cover read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("A cover is a salt, a colon and a hash");
        }
        return new Cover(text.substring(0, colon), text.substring(colon + 1));
    }

    boolean isErased() {
        return salt.isEmpty();
    }

    boolean covers(Map<String, ? extends @Nullable Object> content) {
        return isErased() || equals(over(salt, content));
    }

    @JsonValue
    public String text() {
        return salt + ":" + hash;
    }
}
