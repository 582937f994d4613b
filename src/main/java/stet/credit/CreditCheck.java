package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import stet.copy.Copy;
import stet.credit.mention.Field;
import stet.credit.mention.MentionReader;

/** Checks the credits of a copy: reads what it says, applies the house rules, and answers with findings to act on. */
@Singleton
public class CreditCheck {
    private final MentionReader reader;
    private final TextCredits text;
    private final PictureCredits pictures;
    private final HouseRules rules;

    CreditCheck(MentionReader reader, TextCredits text, PictureCredits pictures, HouseRules rules) {
        this.reader = reader;
        this.text = text;
        this.pictures = pictures;
        this.rules = rules;
    }

    /** The report; the same copy under the same rules always gives the same. */
    public Report check(Copy copy) {
        var fields = Field.of(copy);
        var read = new CopyRead(copy, fields, reader.read(fields));
        var found = new ArrayList<Found>();
        found.addAll(text.findings(read));
        found.addAll(pictures.findings(read));
        return Report.of(rules.version(), read.mentions(), numbered(found));
    }

    private List<Finding> numbered(List<Found> found) {
        var findings = new ArrayList<Finding>();
        for (var one : found) {
            var rule = rules.on(one.code());
            findings.add(new Finding(
                    "f" + (findings.size() + 1),
                    one.code(),
                    rule.severity(),
                    one.agency(),
                    one.field(),
                    one.start(),
                    one.end(),
                    one.message(),
                    rule.id(),
                    one.fix(),
                    null,
                    null));
        }
        return findings;
    }
}
