package stet.credit;

import java.util.List;
import java.util.stream.Collectors;
import stet.copy.Picture;
import stet.credit.CopyRead.Span;
import stet.credit.mention.Mention;
import stet.wire.Agencies;
import stet.wire.Agency;

/** How a picture's credit should read: whoever it names stays, unless the wire knows better or it is the wrong agency. */
final class RightPicture {
    private final Picture picture;
    private final MovedPicture origin;
    private final CreditPlace place;
    private final CopyRead read;
    private final Agencies agencies;

    /** @param field of the credit */
    RightPicture(CopyRead read, String field, Picture picture, MovedPicture origin, Agencies agencies) {
        this.read = read;
        this.picture = picture;
        this.origin = origin;
        this.agencies = agencies;
        this.place = CreditPlace.at(read, field, new Span(0, read.text(field).length()));
    }

    /** With the agency that moved it behind a "via" that is there, or behind one of its own. */
    Fix via(Agency owner) {
        var credit = picture.credit().strip();
        var name = read.rules().name(owner);
        return saying(withPhotographer(credit.endsWith("via") ? credit + " " + name : credit + " via " + name));
    }

    /** With the agency that moved it in place of others. */
    Fix instead(Agency owner) {
        if (!origin.photographer().isEmpty()) {
            return saying(origin.credit(read.rules()));
        }
        if (place.mentions().isEmpty()) {
            return via(owner);
        }
        var others = place.mentions().stream().map(Mention::agency).collect(Collectors.toSet());
        return RewordedCredit.of(place, others, List.of(read.rules().name(owner)), this::name, read.wording())
                .map(this::saying)
                .orElseGet(() -> via(owner));
    }

    /** With who took it: in the agency's form where the credit names nobody else. */
    Fix byPhotographer() {
        var form = origin.credit(read.rules());
        boolean alone = place.names(read.wording()).stream()
                .flatMap(names -> names.names().stream())
                .allMatch(
                        name -> origin.agency() != null && origin.agency().id().equals(name.agency()));
        return saying(
                alone && !form.isEmpty()
                        ? form
                        : withPhotographer(picture.credit().strip()));
    }

    private String withPhotographer(String credit) {
        boolean named = origin.photographer().isEmpty() || origin.isTakenByOneIn(credit + " " + picture.caption());
        return named ? credit : origin.photographer() + "/" + credit;
    }

    private Fix saying(String credit) {
        return Fix.whole(place.field(), credit);
    }

    private String name(String agency) {
        return read.rules().name(agencies.get(agency));
    }
}
