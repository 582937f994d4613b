package stet.credit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stet.copy.Picture;
import stet.credit.Finding.Code;
import stet.wire.Restriction;

/** What agencies forbid or demand for a picture, held against how a copy prints it. */
final class PictureRestrictions {
    private PictureRestrictions() {}

    /** What stands against printing this picture with this caption and credit. */
    static List<Found> against(String field, Picture picture, MovedPicture origin) {
        return Stream.of(Restriction.values())
                .flatMap(restriction -> found(restriction, field, picture, origin).stream())
                .toList();
    }

    /** In the caption, else in what the wire says of the picture. */
    private static Optional<Found> found(Restriction restriction, String field, Picture picture, MovedPicture origin) {
        var caption = restriction.in(picture.caption());
        if (caption.isPresent()) {
            var said = caption.get();
            return judged(restriction, said, picture, field, said.start(), said.end());
        }
        var wire = origin.wire();
        return restriction
                .in(origin.terms() + "\n" + (wire == null ? "" : wire.caption()))
                .flatMap(said -> judged(
                        restriction, said, picture, field, 0, picture.caption().length()));
    }

    private static Optional<Found> judged(
            Restriction restriction, Restriction.Said said, Picture picture, String field, int start, int end) {
        if (said.whom().filter(whom -> isIn(whom, picture.credit())).isPresent()) {
            return Optional.empty();
        }
        var message = restriction == Restriction.MANDATORY_CREDIT
                ? "The agency demands a credit that this picture does not have: %s.".formatted(said.words())
                : "The agency restricts this picture: %s. Make sure that it may go where the story goes."
                        .formatted(said.words());
        return Optional.of(new Found(Code.CAPTION_RESTRICTION, null, field + ".caption", start, end, message, null));
    }

    private static boolean isIn(String demanded, String credit) {
        return credit.toLowerCase(Locale.ROOT).contains(demanded.strip().toLowerCase(Locale.ROOT));
    }
}
