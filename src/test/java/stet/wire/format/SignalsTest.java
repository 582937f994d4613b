package stet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static stet.wire.format.Received.written;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stet.wire.format.Dispatch.Status;

/** What an agency takes back is taken back, in whatever format and form it says so. */
class SignalsTest {
    private static final List<String> KILLS = List.of(
            "KILL: %s",
            "KILL- %s",
            "KILL-%s",
            "KILL. %s",
            "KILL KILL KILL",
            "MANDATORY KILL",
            "MANDATORY KILL: %s",
            "BULLETIN KILL - %s",
            "ADVISORY -KILL",
            "URGENT: MANDATORY KILL - %s",
            "ELIMINATION: %s",
            "PHOTO ELIMINATION - %s",
            "DISREGARD: %s",
            "WITHDRAWN: %s",
            "WITHDRAWN-%s",
            "ANNULE: %s",
            "ANNULATION - %s",
            "MANDATORY KILL / ANNULATION");
    private static final List<String> WITHHOLDS = List.of(
            "WITHHOLD: %s", "WITHHOLD - %s", "MANDATORY WITHHOLD", "STOPP: %s", "HOLD HOLD HOLD", "STOPP STOPP");
    private static final List<String> SENTENCES_THAT_KILL = List.of(
            "Please kill item ins 157 on the ferry.",
            "Please eliminate the story slugged Ferry.",
            "Achtung Redaktionen: Die Meldung ins 157 wird zurückgezogen.",
            "Achtung, Redaktion! Wir ziehen die Meldung ins 157 zurück.");
    private static final List<String> ORDINARY = List.of(
            "Kill Bill returns to the cinema",
            "KILL BILL RETURNS TO THE CINEMA",
            "Kill switch sold to Unst",
            "KILL-switch maker sold",
            "KILL-SWITCH LAW PASSED",
            "Kill: a film by Maren Olsen",
            "KILLED: three seals",
            "KILLER WHALE: SEEN OFF UNST",
            "Ferry withdrawn: no crossing on Friday",
            "Withhold - or not? The tax on ferries",
            "STOPP signs on Unst",
            "HOLD: what Olsen thinks of the ferry's shares",
            "Elimination: Unst is out of the cup",
            "Council may kill the story of the ferry",
            "TO KILL A STORY: a novel",
            "ANNULE ET REMPLACE : le bac reprend");

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("heads")
    void wordsAtTheHeadOfHeadlineNoteOrText(Feed feed, String words, String place, Status status) throws Unreadable {
        var message =
                switch (place) {
                    case "headline" -> feed.message(words, Feed.NOTE, Feed.BODY);
                    case "note" -> feed.message(Feed.HEADLINE, words, Feed.BODY);
                    default -> feed.message(Feed.HEADLINE, Feed.NOTE, words);
                };
        assertThat(written(message).status()).isEqualTo(status);
    }

    static Stream<Arguments> heads() {
        return Stream.of(
                        heads(KILLS, Status.CANCELED, "headline", "note", "body"),
                        heads(WITHHOLDS, Status.WITHHELD, "headline", "note", "body"),
                        heads(SENTENCES_THAT_KILL, Status.CANCELED, "note", "body"),
                        heads(ORDINARY, Status.USABLE, "headline", "note", "body"))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> heads(List<String> forms, Status status, String... places) {
        return Arrays.stream(Feed.values()).flatMap(feed -> forms.stream().flatMap(form -> Arrays.stream(places)
                .map(place -> Arguments.of(feed, form.formatted(Feed.HEADLINE), place, status))));
    }

    /** The columns are the feed, what the ordinary item says, what is said in its place, and what comes of it. */
    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "signals.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void aCodeOrFieldOfTheFormat(Feed feed, String usual, String instead, Status status, boolean heldBack)
            throws Unreadable {
        var read = written(feed.messageWith(usual, instead));
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.heldBack()).isEqualTo(heldBack);
    }

    @ParameterizedTest
    @EnumSource(Feed.class)
    void anOrdinaryItemIsReadAsItIs(Feed feed) throws Unreadable {
        var read = written(feed.message(Feed.HEADLINE, Feed.NOTE, Feed.BODY));
        assertThat(read.status()).isEqualTo(Status.USABLE);
        assertThat(read.signals()).isEmpty();
        assertThat(read.headline()).isEqualTo(Feed.HEADLINE);
        assertThat(read.body()).isEqualTo(Feed.BODY);
        assertThat(read.notes()).anyMatch(note -> note.contains(Feed.NOTE));
    }
}
