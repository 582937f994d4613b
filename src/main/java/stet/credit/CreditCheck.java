package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import stet.copy.Copy;
import stet.credit.Judgement.Checked;

/**
 * Checks the credits of a copy: compares it with the wire, reads what it says, applies the house rules, and answers with
 * findings to act on.
 */
@ApplicationScoped
public class CreditCheck {
    private final WireComparison wire;
    private final Judgement judgement;

    CreditCheck(WireComparison wire, Judgement judgement) {
        this.wire = wire;
        this.judgement = judgement;
    }

    /** The report for a moment. */
    @Transactional
    public Report check(Copy copy, Instant moment) {
        return examine(copy, moment, List.of()).report();
    }

    /** @param imported the items that are known to be used, by their identifiers */
    @Transactional
    Checked examine(Copy copy, Instant moment, List<String> imported) {
        return judgement.on(copy, wire.with(copy.bodyText(), imported), moment);
    }
}
