package stet.credit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.copy.Words;
import stet.credit.Compared.Use;
import stet.credit.CopyRead.Span;
import stet.credit.Finding.Code;
import stet.credit.passage.Comparison;
import stet.credit.passage.Passage;
import stet.wire.format.Dispatch.Status;

/** What the agencies' own word on their copy means for a copy that uses it: kills, embargoes, terms, corrections. */
@Singleton
class WireFindings {
    List<Found> findings(Compared compared) {
        var found = new ArrayList<Found>();
        var story = Comparison.of(compared.body());
        int least = compared.thresholds().quotationOrNever();
        for (var use : compared.taken()) {
            status(use, found);
            terms(use, found);
            corrected(use, story, found);
            stale(use, compared, found);
            unmarked(use, story, least, found);
        }
        compared.uses().forEach(use -> advisories(use, story, compared.body().text(), found));
        return found;
    }

    private static void status(Use use, List<Found> found) {
        var title = use.newest().dispatch().headline();
        if (use.newest().status() == Status.CANCELED) {
            found.add(at(
                    use, Code.SOURCE_KILLED, "The agency has killed \"%s\", which this copy uses.".formatted(title)));
        } else if (use.newest().status() == Status.WITHHELD) {
            found.add(at(
                    use, Code.SOURCE_WITHHELD, "The agency withholds \"%s\", which this copy uses.".formatted(title)));
        }
    }

    private static void terms(Use use, List<Found> found) {
        var item = use.newest();
        if (item.isHeldBack()) {
            found.add(at(use, Code.EMBARGO_BREACH, "The agency holds this copy back until it releases it."));
        } else if (item.embargo() != null) {
            found.add(at(
                    use,
                    Code.EMBARGO_BREACH,
                    "The agency's embargo on this copy ends at %s.".formatted(item.embargo()),
                    item.embargo(),
                    null));
        }
        if (item.expires() != null) {
            found.add(at(
                    use,
                    Code.EXPIRED_TERMS,
                    "The agency's terms for this copy end at %s.".formatted(item.expires()),
                    null,
                    item.expires()));
        }
    }

    /** A member took an older version; the words that the copy uses are in the newest too. */
    private static void stale(Use use, Compared compared, List<Found> found) {
        var taken = compared.imported().get(use.item().uri());
        var newest = use.newest();
        if (taken != null
                && !taken.equals(newest.version())
                && newest.status() == Status.USABLE
                && use.item().seq() == newest.seq()) {
            found.add(at(
                    use,
                    Code.STALE_VERSION,
                    "The agency has sent version %s of this copy; the words used here are still in it."
                            .formatted(newest.version())));
        }
    }

    /** Words that the item quotes stand in the copy as its own. */
    private static void unmarked(Use use, Comparison story, int least, List<Found> found) {
        for (var passage : story.unmarked(Words.of(use.item().body()), least)) {
            found.add(new Found(
                    Code.UNQUOTED_VERBATIM,
                    use.item().agency(),
                    "body",
                    passage.start(),
                    passage.end(),
                    "Somebody said these %d words, and they stand outside quotation marks.".formatted(passage.words()),
                    null));
        }
    }

    /** The copy stands on an older version, and the newest does not have all the words that it uses. */
    private static void corrected(Use use, Comparison story, List<Found> found) {
        if (use.item().seq() == use.newest().seq() || use.newest().status() != Status.USABLE) {
            return;
        }
        int kept = story.exact(Words.of(use.newest().body())).stream()
                .mapToInt(passage -> passage.words())
                .sum();
        if (kept < use.words()) {
            found.add(at(use, Code.SOURCE_CORRECTED, Changes.between(use).sentence()));
        }
    }

    /** Text that was sent to editors stands in the copy. */
    private static void advisories(Use use, Comparison story, String body, List<Found> found) {
        for (var note : use.item().dispatch().notes()) {
            for (var passage : story.exact(Words.of(note))) {
                found.add(advisory(use, passage, body));
            }
        }
    }

    /** The fix takes away the paragraph, where it holds hardly anything else and is not all that there is. */
    private static Found advisory(Use use, Passage passage, String body) {
        var paragraph = Span.ofParagraph(body, passage.start());
        boolean alone = (passage.end() - passage.start()) * 5L >= (paragraph.end() - paragraph.start()) * 4L
                && paragraph.end() - paragraph.start() < body.length();
        return new Found(
                Code.ADVISORY_PUBLISHED,
                use.item().agency(),
                "body",
                passage.start(),
                passage.end(),
                "This was sent to editors and is not for publication.",
                alone ? Fix.span("body", paragraph.start(), paragraph.end(), "") : null);
    }

    private static Found at(Use use, Code code, String message) {
        return at(use, code, message, null, null);
    }

    private static Found at(Use use, Code code, String message, @Nullable Instant until, @Nullable Instant from) {
        var first = use.first();
        return new Found(code, use.item().agency(), "body", first.start(), first.end(), message, null, until, from);
    }
}
