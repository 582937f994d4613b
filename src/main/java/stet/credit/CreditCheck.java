package stet.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.copy.Copy;
import stet.credit.Judgement.Checked;
import stet.problem.Turns;
import stet.wire.IndexedWire;

/**
 * Checks the credits of a copy: compares it with the wire, reads what it says, applies the house rules, and answers with
 * findings to act on.
 */
@ApplicationScoped
public class CreditCheck {
    private final IndexedWire index;
    private final WireComparison wire;
    private final Judgement judgement;
    private final HouseRules rules;
    private final Turns turns = Turns.ofProcessors();
    private final Turns turnsOfLong = Turns.ofOne();

    CreditCheck(IndexedWire index, WireComparison wire, Judgement judgement, HouseRules rules) {
        this.rules = rules;
        this.index = index;
        this.wire = wire;
        this.judgement = judgement;
    }

    /**
     * The report for a moment, by the rules of a desk; by those of the house where none is named. It holds no connection while
     * it compares, and as many at a time do as there are processors: the others wait for their turn, some seconds and so many of
     * them at most, whether or not whoever asked is still there.
     *
     * @param isLong whether it is so long that one of its kind is enough at a time
     * @param copy made when it is its turn, since long copy takes much memory while it is made
     */
    public Report check(Supplier<Copy> copy, boolean isLong, Instant moment, @Nullable String desk) {
        Supplier<Report> check =
                () -> examine(copy.get(), moment, KnownUse.NOTHING, desk == null ? rules.house() : rules.of(desk))
                        .report();
        return isLong ? turnsOfLong.take(() -> turns.take(check)) : turns.take(check);
    }

    @Transactional
    Checked examine(Copy copy, Instant moment, KnownUse known, String desk) {
        return examine(copy, moment, known, rules.of(desk));
    }

    /** What it says is read while it is compared. */
    private Checked examine(Copy copy, Instant moment, KnownUse known, DeskRules by) {
        index.mustBeCurrent();
        var body = copy.bodyText();
        var said = CompletableFuture.supplyAsync(() -> judgement.said(copy, body));
        var compared = wire.with(copy, body, known, by.thresholds());
        return judgement.on(copy, said.join(), compared, moment, by);
    }
}
