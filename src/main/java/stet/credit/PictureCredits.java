package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.copy.Picture;
import stet.credit.Finding.Code;
import stet.credit.mention.Mention;
import stet.wire.Agencies;
import stet.wire.Agency;

/** What the house rules say of the credits for pictures: every picture has one, and a chain names both its ends. */
@Singleton
class PictureCredits {
    private static final Pattern VIA = Pattern.compile("(?i)(?:^|\\s)via(?:\\s|$)");

    private final Agencies agencies;

    PictureCredits(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Found> findings(CopyRead read) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < read.copy().pictures().size(); i++) {
            var field = "pictures[" + i + "]";
            var picture = read.copy().pictures().get(i);
            var credited = read.mentions().stream()
                    .filter(mention -> mention.role() == Mention.Role.PICTURE
                            && mention.field().startsWith(field + "."))
                    .toList();
            if (picture.credit().isBlank()) {
                if (credited.isEmpty()) {
                    found.add(missing(field, picture));
                }
            } else {
                broken(field, picture, credited).ifPresent(found::add);
            }
        }
        return found;
    }

    private Found missing(String field, Picture picture) {
        var agency = agencies.ofPicture(picture.fileName());
        var message = agency.map(owner ->
                        "The picture has no credit; its file name says that %s moved it.".formatted(owner.credit()))
                .orElse("The picture has no credit.");
        return new Found(
                Code.PICTURE_CREDIT_MISSING,
                agency.map(Agency::id).orElse(null),
                field + ".credit",
                0,
                0,
                message,
                agency.map(owner -> Fix.whole(field + ".credit", owner.credit()))
                        .orElse(null));
    }

    private Optional<Found> broken(String field, Picture picture, List<Mention> credited) {
        var credit = picture.credit();
        var via = VIA.matcher(credit);
        var owner = agencies.ofPicture(picture.fileName());
        var saysVia = via.find();
        if (saysVia && credit.substring(0, via.start()).isBlank()) {
            return Optional.of(
                    broken(field, credit, owner, "The credit says \"via\" and not who took the picture.", null));
        }
        if (saysVia && credit.substring(via.end()).isBlank()) {
            var fix = owner.map(agency -> Fix.whole(field + ".credit", credit.strip() + " " + agency.credit()));
            return Optional.of(broken(
                    field, credit, owner, "The credit says \"via\" and not which agency moved it.", fix.orElse(null)));
        }
        if (owner.isPresent() && names(credited, owner.get())) {
            return Optional.of(wrong(field, credit, owner.get()));
        }
        return owner.filter(agency -> credited.isEmpty() && !saysVia)
                .map(agency -> broken(
                        field,
                        credit,
                        owner,
                        "The file name says that %s moved this picture; its credit does not."
                                .formatted(agency.credit()),
                        Fix.whole(field + ".credit", credit.strip() + " via " + agency.credit())));
    }

    /** Agencies, and not the one that the file name gives away. */
    private static boolean names(List<Mention> credited, Agency owner) {
        return !credited.isEmpty()
                && credited.stream().noneMatch(mention -> mention.agency().equals(owner.id()));
    }

    private static Found wrong(String field, String credit, Agency owner) {
        return new Found(
                Code.PICTURE_CREDIT_WRONG,
                owner.id(),
                field + ".credit",
                0,
                credit.length(),
                "The file name says that %s moved this picture; its credit names somebody else."
                        .formatted(owner.credit()),
                Fix.whole(field + ".credit", owner.credit()));
    }

    private static Found broken(
            String field,
            String credit,
            Optional<Agency> agency,
            String message,
            @org.jspecify.annotations.Nullable Fix fix) {
        return new Found(
                Code.CHAIN_BROKEN,
                agency.map(Agency::id).orElse(null),
                field + ".credit",
                0,
                credit.length(),
                message,
                fix);
    }
}
