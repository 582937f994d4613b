package stet.credit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import stet.copy.Copy;
import stet.credit.mention.Register;

/** What the seed's house rules say of a copy that was found nowhere on the wire, for rule tests. */
public final class Judged {
    static final DeskRules HOUSE = DeskRules.house(HouseRules.read(new ObjectMapper(), Optional.empty()));

    private static final Judgement JUDGEMENT = new Judgement(
            Register.reader(),
            new TextCredits(Register.agencies()),
            new CreditForms(Register.agencies()),
            new PictureCredits(Register.agencies()),
            new ReuseCredits(Register.agencies()),
            new ThirdParties(Register.agencies()),
            new WireFindings());

    private Judged() {}

    public static Report of(Copy copy) {
        return of(copy, HOUSE);
    }

    static Report of(Copy copy, DeskRules rules) {
        var body = copy.bodyText();
        var said = JUDGEMENT.said(copy, body);
        return JUDGEMENT
                .on(copy, said, Unlike.anything(copy, body), Instant.parse("2026-11-23T18:00:00Z"), rules)
                .report();
    }
}
