package stet.credit;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.wire.Agencies;
import stet.wire.Agency;
import stet.wire.PictureNames;
import stet.wire.WireItem;
import stet.wire.format.Dispatch.WirePicture;

/**
 * Where a picture comes from, as far as anybody knows.
 *
 * @param agency that moved it; none where neither the wire nor the file name tells
 * @param wire as the wire brought it; none where it did not
 * @param terms what the item that brought it asks of whoever uses it
 */
record MovedPicture(@Nullable Agency agency, @Nullable WirePicture wire, String terms) {

    static MovedPicture of(String fileName, Compared compared, Agencies agencies) {
        var names = PictureNames.of(fileName);
        for (var item : compared.pictures()) {
            for (var picture : item.dispatch().pictures()) {
                if (WireItem.bears(picture, names)) {
                    return new MovedPicture(
                            mover(item, picture, agencies),
                            picture,
                            item.dispatch().usage());
                }
            }
        }
        return new MovedPicture(agencies.ofPicture(fileName).orElse(null), null, "");
    }

    private static @Nullable Agency mover(WireItem item, WirePicture picture, Agencies agencies) {
        return agencies.ofPicture(picture.fileName())
                .or(() -> agencies.named(picture.credit()))
                .or(() -> agencies.named(item.dispatch().feed()))
                .or(() -> item.agency() == null ? Optional.empty() : agencies.named(item.agency()))
                .orElse(null);
    }

    /** Who says so. */
    String teller() {
        return wire == null ? "its file name" : "the wire";
    }

    /** Empty where the wire does not say. */
    String photographer() {
        return wire == null ? "" : wire.photographer().strip();
    }

    boolean isTakenByOneIn(String text) {
        var name = photographer();
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return text.toLowerCase(Locale.ROOT).contains(last.toLowerCase(Locale.ROOT));
    }

    /** The credit as it should be; empty where nobody knows. */
    String credit(DeskRules rules) {
        var name = agency == null ? "" : rules.name(agency);
        if (!photographer().isEmpty() && agency != null) {
            var form = agency.picturePhotographerForm();
            return form == null ? photographer() + "/" + name : form.replace("{photographer}", photographer());
        }
        if (wire != null && !wire.credit().isBlank() && agency != null) {
            return wire.credit().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT))
                    ? wire.credit().strip()
                    : wire.credit().strip() + " via " + name;
        }
        return name;
    }
}
