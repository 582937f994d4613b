package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.copy.Words;
import stet.credit.Compared.Use;
import stet.credit.CopyRead.Span;
import stet.credit.Finding.Code;
import stet.credit.WholeText.Place;
import stet.credit.passage.Comparison;
import stet.credit.passage.Passage;
import stet.wire.ChangedWords;
import stet.wire.PictureNames;
import stet.wire.WireItem;
import stet.wire.format.Dispatch.Status;

/**
 * What the agencies' own word on their copy means for a copy that uses it: kills, embargoes, terms, corrections; of items
 * whose words it takes, that a member named, or whose pictures it shows.
 */
@Singleton
class WireFindings {
    List<Found> findings(CopyRead read, Compared compared) {
        var found = new ArrayList<Found>();
        var story = Comparison.of(compared.words());
        int least = compared.thresholds().quotationOrNever();
        for (var use : compared.taken()) {
            terms(use.item(), compared, use.place(), found);
            corrected(use, found);
            stale(use, compared, found);
            unmarked(use, compared, story, least, found);
        }
        compared.named().keySet().stream()
                .filter(item -> compared.taken().stream()
                        .noneMatch(use -> use.item().uri().equals(item.uri())))
                .forEach(item -> terms(item, compared, new Place("sources", 0, 0), found));
        pictures(read, compared, found);
        compared.uses().forEach(use -> advisories(use, compared, story, read.text("body"), found));
        return found;
    }

    /** @param item in the version that says whose it is, since a notice may say nothing else */
    private static void terms(WireItem item, Compared compared, Place place, List<Found> found) {
        for (var obstacle :
                compared.terms(item).obstacles(item.uri(), item.dispatch().headline())) {
            found.add(new Found(
                    Code.valueOf(obstacle.code().name()),
                    item.agency(),
                    place.field(),
                    place.start(),
                    place.end(),
                    obstacle.sentence(),
                    null,
                    obstacle.until(),
                    obstacle.from()));
        }
    }

    private static void pictures(CopyRead read, Compared compared, List<Found> found) {
        var pictures = read.copy().pictures();
        for (int i = 0; i < pictures.size(); i++) {
            var names = PictureNames.of(pictures.get(i).fileName());
            var place = new Place("pictures[" + i + "].fileName", 0, 0);
            compared.pictures().stream()
                    .filter(item -> item.isPicture() && item.brings(names))
                    .forEach(item -> terms(item, compared, place, found));
        }
    }

    /** A member took an older version; the words that the copy uses are in the newest too. */
    private static void stale(Use use, Compared compared, List<Found> found) {
        var newest = use.newest();
        var taken = compared.named().get(newest);
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
    private static void unmarked(Use use, Compared compared, Comparison story, int least, List<Found> found) {
        for (var passage : story.unmarked(Words.of(use.item().body()), least)) {
            found.add(of(
                    use,
                    compared.place(passage),
                    Code.UNQUOTED_VERBATIM,
                    "Somebody said these %d words, and they stand outside quotation marks.".formatted(passage.words()),
                    null));
        }
    }

    /** The copy stands on an older version, and the newest says something else where it was taken from. */
    private static void corrected(Use use, List<Found> found) {
        if (use.item().seq() == use.newest().seq() || use.newest().status() != Status.USABLE) {
            return;
        }
        var changed = ChangedWords.between(
                        use.item().body(), use.newest().body(), use.newest().version())
                .within(use.spans());
        if (!changed.isEmpty()) {
            found.add(at(use, Code.SOURCE_CORRECTED, changed.sentence()));
        }
    }

    /** Text that was sent to editors stands in the copy. */
    private static void advisories(Use use, Compared compared, Comparison story, String body, List<Found> found) {
        for (var note : use.item().dispatch().notes()) {
            for (var passage : story.exact(Words.of(note))) {
                found.add(advisory(use, passage, compared.place(passage), body));
            }
        }
    }

    /** The fix takes away the paragraph, where it holds hardly anything else and is not all that there is. */
    private static Found advisory(Use use, Passage passage, Place place, String body) {
        var message = "This was sent to editors and is not for publication.";
        if (!place.field().equals("body")) {
            return of(use, place, Code.ADVISORY_PUBLISHED, message, null);
        }
        var paragraph = Span.ofParagraph(body, passage.start());
        boolean alone = (passage.end() - passage.start()) * 5L >= (paragraph.end() - paragraph.start()) * 4L
                && paragraph.end() - paragraph.start() < body.length();
        return of(
                use,
                place,
                Code.ADVISORY_PUBLISHED,
                message,
                alone ? Fix.span("body", paragraph.start(), paragraph.end(), "") : null);
    }

    private static Found at(Use use, Code code, String message) {
        return of(use, use.place(), code, message, null);
    }

    private static Found of(Use use, Place place, Code code, String message, @Nullable Fix fix) {
        return new Found(code, use.item().agency(), place.field(), place.start(), place.end(), message, fix);
    }
}
