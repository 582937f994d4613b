package stet.credit.mention;

import java.util.ArrayList;
import java.util.List;
import stet.copy.Copy;

/**
 * One field of a copy as the check reads it: its name in reports and its plain text.
 *
 * @param name such as {@code body} or {@code pictures[0].credit}
 */
public record Field(String name, Part part, String text) {
    /** What part of a story it is. */
    public enum Part {
        HEADLINE,
        STANDFIRST,
        BYLINE,
        DATELINE,
        BODY,
        CREDIT_LINE,
        CAPTION,
        PICTURE_CREDIT;

        /** Whether a mention there takes something from the agency, if it says so. */
        public boolean isRunningText() {
            return this == HEADLINE || this == STANDFIRST || this == BODY || this == CAPTION;
        }
    }

    /**
     * The fields that hold text, in the order of the story. File names are not text.
     *
     * @param body the plain text of the copy's body, which takes some time to make
     */
    public static List<Field> of(Copy copy, String body) {
        var fields = new ArrayList<Field>();
        fields.add(new Field("headline", Part.HEADLINE, copy.headline()));
        fields.add(new Field("standfirst", Part.STANDFIRST, copy.standfirst()));
        fields.add(new Field("byline", Part.BYLINE, copy.byline()));
        fields.add(new Field("dateline", Part.DATELINE, copy.dateline()));
        fields.add(new Field("body", Part.BODY, body));
        fields.add(new Field("creditLine", Part.CREDIT_LINE, copy.creditLine()));
        for (int i = 0; i < copy.pictures().size(); i++) {
            var picture = copy.pictures().get(i);
            fields.add(new Field("pictures[" + i + "].caption", Part.CAPTION, picture.caption()));
            fields.add(new Field("pictures[" + i + "].credit", Part.PICTURE_CREDIT, picture.credit()));
        }
        fields.removeIf(field -> field.text().isEmpty());
        return fields;
    }
}
