package stet.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import stet.audit.log.Written;

/**
 * An entry and its place in the log.
 *
 * @param place from 0; none for about a second after it was written
 */
@Schema(name = "PlacedEntry")
public record Placed(@Nullable Long place, @JsonUnwrapped Written entry) {
    /** Where a list goes on after it. */
    public List<Object> key() {
        return List.of(entry.at(), entry.book(), entry.n());
    }
}
