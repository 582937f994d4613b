package stet.copy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.canon.CanonicalJson;
import stet.canon.Sha256;

/**
 * The whole copy of a story. Every field is present; what was not written is empty. All are plain text but the body,
 * which is the small HTML of {@link Body}. Made from what a member sends by {@link Draft#copy()}.
 *
 * @param creditLine the formal credit at the foot, such as "With reporting by Reuters"
 * @param correctionNotice what the public is told when this copy corrects an earlier one
 */
public record Copy(
        String headline,
        String standfirst,
        String byline,
        String dateline,
        String body,
        String creditLine,
        List<Picture> pictures,
        List<RelatedStory> related,
        String correctionNotice)
        implements Serializable {

    /** SHA-256 of the canonical JSON (RFC 8785): the same copy always has the same hash. */
    @JsonIgnore
    public String hash() {
        return Sha256.hex(CanonicalJson.of(this));
    }

    /** The body's plain text, one line a block. */
    @JsonIgnore
    public String bodyText() {
        return BodyText.of(body);
    }

    /** Whether the body says anything at all. */
    @JsonIgnore
    public boolean hasBody() {
        return BodyText.saysAnything(body);
    }

    /** Every word that the public reads, for whoever watches the wire. */
    @JsonIgnore
    public String words() {
        return Stream.concat(
                        Stream.of(headline, standfirst, byline, dateline, bodyText(), creditLine),
                        pictures.stream()
                                .flatMap(picture -> Stream.of(picture.title(), picture.caption(), picture.credit())))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** The characters of all of it. */
    @JsonIgnore
    public int length() {
        return Stream.concat(
                        Stream.of(headline, standfirst, byline, dateline, body, creditLine, correctionNotice),
                        Stream.concat(
                                pictures.stream()
                                        .flatMap(one ->
                                                Stream.of(one.title(), one.caption(), one.credit(), one.fileName())),
                                related.stream().flatMap(one -> Stream.of(one.headline(), one.url()))))
                .mapToInt(String::length)
                .sum();
    }

    public Copy withCreditLine(String text) {
        return new Copy(headline, standfirst, byline, dateline, body, text, pictures, related, correctionNotice);
    }

    public Copy withBody(String html) {
        return new Copy(headline, standfirst, byline, dateline, html, creditLine, pictures, related, correctionNotice);
    }

    public Copy withHeadline(String text) {
        return new Copy(text, standfirst, byline, dateline, body, creditLine, pictures, related, correctionNotice);
    }

    public Copy withStandfirst(String text) {
        return new Copy(headline, text, byline, dateline, body, creditLine, pictures, related, correctionNotice);
    }

    public Copy withByline(String text) {
        return new Copy(headline, standfirst, text, dateline, body, creditLine, pictures, related, correctionNotice);
    }

    public Copy withDateline(String text) {
        return new Copy(headline, standfirst, byline, text, body, creditLine, pictures, related, correctionNotice);
    }

    public Copy withPictures(List<Picture> changed) {
        return new Copy(
                headline,
                standfirst,
                byline,
                dateline,
                body,
                creditLine,
                List.copyOf(changed),
                related,
                correctionNotice);
    }
}
