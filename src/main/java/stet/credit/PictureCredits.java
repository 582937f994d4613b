package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.copy.Picture;
import stet.credit.Finding.Code;
import stet.credit.mention.Mention;
import stet.wire.Agencies;
import stet.wire.Agency;

/**
 * What the house rules say of the credits for pictures: every picture has one, it names who moved it, a chain names both
 * its ends, and the photographer is not lost. Whose it is tells the wire item that brought it, else its file name.
 */
@Singleton
class PictureCredits {
    private static final Pattern VIA = Pattern.compile("(?i)(?:^|\\s)via(?:\\s|$)");

    private final Agencies agencies;

    PictureCredits(Agencies agencies) {
        this.agencies = agencies;
    }

    List<Found> findings(CopyRead read, Compared compared) {
        var found = new ArrayList<Found>();
        for (int i = 0; i < read.copy().pictures().size(); i++) {
            var field = "pictures[" + i + "]";
            var picture = read.copy().pictures().get(i);
            var credited = read.mentions().stream()
                    .filter(mention -> mention.role() == Mention.Role.PICTURE
                            && mention.field().startsWith(field + "."))
                    .toList();
            var origin = MovedPicture.of(picture.fileName(), compared, agencies);
            if (!picture.credit().isBlank()) {
                credit(read, field, picture, credited, origin).ifPresent(found::add);
            } else if (credited.isEmpty()) {
                found.add(missing(field, origin, read.rules()));
            }
            found.addAll(PictureRestrictions.against(field, picture, origin));
        }
        return found;
    }

    private static Found missing(String field, MovedPicture origin, DeskRules rules) {
        var agency = origin.agency();
        var message = agency == null
                ? "The picture has no credit."
                : "The picture has no credit; %s says that %s moved it.".formatted(origin.teller(), rules.name(agency));
        var right = origin.credit(rules);
        return new Found(
                Code.PICTURE_CREDIT_MISSING,
                agency == null ? null : agency.id(),
                field + ".credit",
                0,
                0,
                message,
                right.isEmpty() ? null : Fix.whole(field + ".credit", right));
    }

    /** What is wrong with a credit: the first that applies, since a fix writes all of it. */
    private Optional<Found> credit(
            CopyRead read, String field, Picture picture, List<Mention> credited, MovedPicture origin) {
        var rules = read.rules();
        var credit = picture.credit();
        var via = VIA.matcher(credit);
        var owner = origin.agency();
        var right = new RightPicture(read, field + ".credit", picture, origin, agencies);
        boolean saysVia = via.find();
        if (saysVia && credit.substring(0, via.start()).isBlank()) {
            return Optional.of(
                    broken(field, credit, owner, "The credit says \"via\" and not who took the picture.", null));
        }
        if (saysVia && credit.substring(via.end()).isBlank()) {
            var fix = owner == null ? null : right.via(owner);
            return Optional.of(
                    broken(field, credit, owner, "The credit says \"via\" and not which agency moved it.", fix));
        }
        if (owner != null && !credited.isEmpty() && credited.stream().noneMatch(one -> names(one, owner))) {
            return Optional.of(new Found(
                    Code.PICTURE_CREDIT_WRONG,
                    owner.id(),
                    field + ".credit",
                    0,
                    credit.length(),
                    "%s says that %s moved this picture; its credit names somebody else."
                            .formatted(capital(origin.teller()), rules.name(owner)),
                    right.instead(owner)));
        }
        if (owner != null && credited.isEmpty() && !saysVia) {
            return Optional.of(broken(
                    field,
                    credit,
                    owner,
                    "%s says that %s moved this picture; its credit does not."
                            .formatted(capital(origin.teller()), rules.name(owner)),
                    right.via(owner)));
        }
        return photographer(field, picture, origin, right);
    }

    private static Optional<Found> photographer(
            String field, Picture picture, MovedPicture origin, RightPicture right) {
        if (origin.photographer().isEmpty() || origin.isTakenByOneIn(picture.credit() + " " + picture.caption())) {
            return Optional.empty();
        }
        var agency = origin.agency();
        return Optional.of(new Found(
                Code.PHOTOGRAPHER_DROPPED,
                agency == null ? null : agency.id(),
                field + ".credit",
                0,
                picture.credit().length(),
                "%s took this picture; the credit leaves that out.".formatted(origin.photographer()),
                right.byPhotographer()));
    }

    private static boolean names(Mention mention, Agency agency) {
        return mention.agency().equals(agency.id());
    }

    private static String capital(String teller) {
        return Character.toUpperCase(teller.charAt(0)) + teller.substring(1);
    }

    private static Found broken(
            String field, String credit, @Nullable Agency agency, String message, @Nullable Fix fix) {
        return new Found(
                Code.CHAIN_BROKEN,
                agency == null ? null : agency.id(),
                field + ".credit",
                0,
                credit.length(),
                message,
                fix);
    }
}
