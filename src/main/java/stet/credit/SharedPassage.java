package stet.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stet.credit.WholeText.Place;
import stet.credit.passage.Passage;
import stet.wire.WireItem;

/**
 * A passage that a copy shares with a wire item, as reports show it.
 *
 * @param wireItem the item's uri
 * @param agency whose copy it is; none where the register does not know
 * @param start half-open, UTF-16 units of the field's text
 * @param wireStart the same of the item's text
 * @param confidence certain or likely
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SharedPassage(
        String wireItem,
        @Nullable String agency,
        String field,
        int start,
        int end,
        int wireStart,
        int wireEnd,
        int words,
        boolean quoted,
        String confidence) {

    static SharedPassage of(WireItem item, Place place, Passage passage) {
        return new SharedPassage(
                item.uri(),
                item.agency(),
                place.field(),
                place.start(),
                place.end(),
                passage.wireStart(),
                passage.wireEnd(),
                passage.words(),
                passage.quoted(),
                passage.confidence().name().toLowerCase(Locale.ROOT));
    }
}
