package stet.credit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import stet.copy.Copy;
import stet.credit.mention.Field;
import stet.credit.mention.MentionReader;
import stet.credit.mention.MentionReader.Named;

/** Judges a copy by the house rules: what it says, and what it was found to take from the wire. */
@Singleton
class Judgement {
    private final MentionReader reader;
    private final TextCredits text;
    private final CreditForms forms;
    private final PictureCredits pictures;
    private final ReuseCredits reuse;
    private final ThirdParties owners;
    private final WireFindings agencies;

    Judgement(
            MentionReader reader,
            TextCredits text,
            CreditForms forms,
            PictureCredits pictures,
            ReuseCredits reuse,
            ThirdParties owners,
            WireFindings agencies) {
        this.reader = reader;
        this.text = text;
        this.forms = forms;
        this.pictures = pictures;
        this.reuse = reuse;
        this.owners = owners;
        this.agencies = agencies;
    }

    /**
     * What the check makes of a copy.
     *
     * @param report about the moment
     * @param findings all of them, those too that stand against other moments
     */
    record Checked(Report report, List<Finding> findings, Compared compared) {}

    /** What a copy says, by the plain text of its body. */
    record Said(List<Field> fields, Named named) {}

    Said said(Copy copy, String body) {
        var fields = Field.of(copy, body);
        return new Said(fields, reader.named(fields));
    }

    /** The same copy under the same rules and wire is always judged alike. */
    Checked on(Copy copy, Said said, Compared compared, Instant moment, DeskRules rules) {
        var lines = new HouseLines(reader, rules.wording());
        var mentions = lines.read(said.fields(), said.named().mentions());
        var spoken = rules.wording().inLanguageOf(CopyLanguage.words(said.fields(), mentions));
        var read = new CopyRead(copy, said.fields(), mentions, lines, rules.with(spoken));
        var standing = text.standing(read, compared);
        var found = new ArrayList<Found>();
        found.addAll(text.findings(standing, compared));
        found.addAll(owners.findings(read, compared, standing.right()));
        found.addAll(forms.findings(read, standing.right(), found));
        said.named().unknown().stream()
                .filter(unknown -> !unknown.spoken())
                .map(unknown -> CreditForms.unknown(unknown.field(), unknown.start(), unknown.end(), unknown.name()))
                .forEach(found::add);
        found.addAll(reuse.findings(read, compared));
        found.addAll(pictures.findings(read, compared));
        found.addAll(agencies.findings(read, compared));
        var findings = weighed(found, rules);
        var report = Report.of(rules.version(), moment, read.mentions(), compared, findings);
        return new Checked(report, findings, compared);
    }

    private static List<Finding> weighed(List<Found> found, DeskRules rules) {
        var findings = new ArrayList<Finding>();
        for (var one : found) {
            findings.add(new Finding(
                    "f" + (findings.size() + 1),
                    one.code(),
                    rules.severity(one.code()),
                    one.agency(),
                    one.field(),
                    one.start(),
                    one.end(),
                    one.message(),
                    rules.id(one.code()),
                    one.fix(),
                    one.until(),
                    one.from()));
        }
        return findings;
    }
}
