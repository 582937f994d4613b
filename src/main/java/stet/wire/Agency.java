package stet.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A news agency as the register knows it.
 *
 * @param id lower case, as reports name it
 * @param names spellings that always mean the agency
 * @param shortNames spellings that others bear too, so that the words around have to speak for the agency
 * @param misspellings what its name is seen misspelt as
 * @param kin names of the house behind it and of its kin, from which nothing is taken: Thomson Reuters
 * @param namesakes longer names that hold one of its own and are somebody else's
 * @param namesakeWords words that say, in the same sentence, that a short name is somebody else's
 * @param pictureNames names that stand in picture credits
 * @param pictureFiles patterns of its pictures' file names, in RE2's syntax
 * @param credit how the house writes it in "With reporting by …"
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Agency(
        String id,
        String name,
        String country,
        Kind kind,
        List<String> names,
        List<String> shortNames,
        List<String> misspellings,
        List<String> kin,
        List<String> namesakes,
        List<String> namesakeWords,
        List<String> describedAs,
        List<String> pictureNames,
        List<String> pictureFiles,
        @Nullable String picturePhotographerForm,
        String credit,
        @Nullable String handbook) {

    /** What an agency moves. */
    @Schema(name = "AgencyKind")
    public enum Kind {
        TEXT,
        PICTURE,
        BOTH
    }

    public Agency {
        names = orNone(names);
        shortNames = orNone(shortNames);
        misspellings = orNone(misspellings);
        kin = orNone(kin);
        namesakes = orNone(namesakes);
        namesakeWords = orNone(namesakeWords);
        describedAs = orNone(describedAs);
        pictureNames = orNone(pictureNames);
        pictureFiles = orNone(pictureFiles);
    }

    private static List<String> orNone(@Nullable List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
