package stet.wire.format;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One version of a wire item, as a feed delivered it and whatever format it came in. Texts are plain and may be empty,
 * never missing.
 *
 * @param uri the item's own identifier, the same for all its versions
 * @param version as the feed numbers it; where it does not number, the time of the version; "1" where it gives neither
 * @param signals what the feed says about this version beside its status
 * @param versionCreated when the agency made this version; none where the feed does not say
 * @param embargo before when it must not be published
 * @param heldBack whether it is embargoed until a later version releases it, without a date
 * @param expires from when it must not be used any more
 * @param usage terms and restrictions in the agency's words, such as "NO ARCHIVES"
 * @param feed the name of whoever delivered it
 * @param sources who is named as its source, the first being its owner where the feed says so
 * @param creditLine the credit that the agency asks for
 * @param copyright whose rights are stated
 * @param language BCP 47, lower case; empty where the feed does not say
 * @param body the text, paragraphs separated by one line feed
 * @param notes what was sent to editors and never to be printed: editors' notes, contact blocks, advisories
 */
public record Dispatch(
        String uri,
        String version,
        Kind kind,
        Status status,
        Set<Signal> signals,
        @Nullable Instant versionCreated,
        @Nullable Instant embargo,
        boolean heldBack,
        @Nullable Instant expires,
        String usage,
        String feed,
        List<Source> sources,
        String creditLine,
        String copyright,
        String language,
        String headline,
        String byline,
        String dateline,
        String body,
        List<String> notes,
        List<WirePicture> pictures) {

    /** All that it says beside this text, with that one in its place. */
    public Dispatch withBody(String other) {
        return with(uri, other);
    }

    /** What is left of it where nothing else of it can be kept: that it is taken back. */
    Dispatch notice(String version, String headline) {
        return new Dispatch(
                uri,
                version,
                kind,
                status,
                signals,
                versionCreated,
                embargo,
                heldBack,
                expires,
                "",
                "",
                List.of(),
                "",
                "",
                "",
                headline,
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    /** The same under another identifier. */
    public Dispatch withUri(String other) {
        return with(other, body);
    }

    private Dispatch with(String uri, String body) {
        return new Dispatch(
                uri,
                version,
                kind,
                status,
                signals,
                versionCreated,
                embargo,
                heldBack,
                expires,
                usage,
                feed,
                sources,
                creditLine,
                copyright,
                language,
                headline,
                byline,
                dateline,
                body,
                notes,
                pictures);
    }

    /** What an item is. */
    @Schema(name = "WireItemKind")
    public enum Kind {
        TEXT,
        PICTURE,
        GRAPHIC,
        VIDEO,
        AUDIO,
        PACKAGE
    }

    /**
     * Whether an item may be used at all (IPTC NewsCodes, publication status). A kill is CANCELED and a withhold
     * WITHHELD in whatever form the feed says so.
     */
    @Schema(name = "WireItemStatus")
    public enum Status {
        USABLE,
        WITHHELD,
        CANCELED
    }

    /** What a version tells editors to do (IPTC NewsCodes, signal and editorial status). */
    @Schema(name = "WireSignal")
    public enum Signal {
        KILL,
        WITHHOLD,
        CORRECTION,
        UPDATE,
        ADVISORY,
        HOLD_FOR_RELEASE,
        ALERT
    }

    /**
     * Somebody named as a source of an item.
     *
     * @param role such as {@code source}, {@code origProv}, {@code redistributor}; empty where the feed does not say
     */
    @Schema(name = "WireSource")
    public record Source(String name, String role) {
        /** Whether the feed says that they made it, rather than passed it on. */
        @JsonIgnore
        public boolean isMaker() {
            return Ownership.isMaker(this);
        }

        /** Whether it may be theirs: the feed does not say that they only wrote it for somebody, or passed it on. */
        @JsonIgnore
        public boolean mayOwn() {
            return Ownership.mayOwn(this);
        }
    }

    /**
     * A picture that an item is or brings along.
     *
     * @param fileName of its best rendition: as the feed names it, else the last part of its address
     * @param number that the agency knows it by; empty where the feed gives none
     * @param otherFileNames of its other renditions
     */
    public record WirePicture(
            String title,
            String caption,
            String credit,
            String photographer,
            String fileName,
            String number,
            List<String> otherFileNames) {
        /** What was stored before pictures had numbers lacks the last two. */
        public WirePicture {
            number = Objects.requireNonNullElse(number, "");
            otherFileNames = List.copyOf(Objects.requireNonNullElse(otherFileNames, List.of()));
        }

        /** All that are known, the best rendition's first. */
        public Stream<String> fileNames() {
            return Stream.concat(Stream.of(fileName), otherFileNames.stream()).filter(name -> !name.isEmpty());
        }
    }
}
