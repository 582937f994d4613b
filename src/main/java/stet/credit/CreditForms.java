package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.credit.CopyRead.Span;
import stet.credit.Finding.Code;
import stet.credit.mention.Mention;
import stet.credit.mention.Mention.Role;
import stet.wire.Agencies;

/** Whether right credits stand as the house writes them, and where; and what was cited at second hand. */
@Singleton
class CreditForms {
    /** What already says that the credit will be written anew. */
    private static final Set<Code> REWRITING = Set.of(
            Code.CITED_NOT_CREDITED,
            Code.INCOMPLETE_CREDIT,
            Code.WRONG_AGENCY,
            Code.REUSED_NOT_CREDITED,
            Code.STALE_CREDIT,
            Code.MISSPELT_CREDIT,
            Code.THIRD_PARTY_OWNER);

    private final Agencies agencies;

    CreditForms(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * @param right how the credits should read
     * @param found what else was found of them
     */
    List<Found> findings(CopyRead read, RightCredit right, List<Found> found) {
        var forms = new ArrayList<Found>();
        if (found.stream().noneMatch(one -> REWRITING.contains(one.code()))) {
            taglines(read).stream()
                    .map(tagline -> CreditPlace.of(read, tagline))
                    .distinct()
                    .forEach(place -> form(place, read, right).ifPresent(forms::add));
            place(read).ifPresent(forms::add);
        }
        read.mentions().stream()
                .filter(mention -> mention.secondHand() && !mention.spoken())
                .map(mention -> secondHand(mention, "%s is cited through %s; the credit is %s's.", mention.through()))
                .forEach(forms::add);
        read.citedInSignedCopy().stream()
                .filter(mention -> !read.signer().equals(Optional.of(mention.agency())))
                .map(mention -> secondHand(
                        mention,
                        "%s is cited in copy that %s signs; the credit is %s's.",
                        read.signer().orElse(null)))
                .forEach(forms::add);
        return forms;
    }

    private static Optional<Found> form(CreditPlace place, CopyRead read, RightCredit right) {
        var is = place.text().strip();
        var form = right.inHouseForm(place);
        boolean alone =
                place.names(read.wording()).filter(CreditNames::areAgencies).isPresent();
        return is.equals(form) || (!alone && read.wording().opensACredit(is))
                ? Optional.empty()
                : Optional.of(new Found(
                        Code.WRONG_FORM,
                        place.mentions().get(0).agency(),
                        place.field(),
                        place.span().start(),
                        place.span().end(),
                        "The house writes this credit \"%s\".".formatted(form),
                        alone ? right.of(place).orElse(null) : null));
    }

    private Optional<Found> place(CopyRead read) {
        var body = read.text("body");
        return taglines(read).stream()
                .filter(tagline -> tagline.field().equals("body"))
                .filter(tagline -> Span.ofParagraph(body, tagline.start()).end() < body.length())
                .findFirst()
                .map(tagline -> new Found(
                        Code.WRONG_PLACE,
                        tagline.agency(),
                        tagline.field(),
                        tagline.start(),
                        tagline.end(),
                        "The credit of %s belongs into the credit line or the last paragraph."
                                .formatted(read.rules().name(agencies.get(tagline.agency()))),
                        null));
    }

    /** A name that is called an agency, where the register has none of that name. */
    static Found unknown(String field, int start, int end, String name) {
        return new Found(
                Code.UNKNOWN_AGENCY,
                null,
                field,
                start,
                end,
                "The copy cites %s, an agency that the register does not have.".formatted(name),
                null);
    }

    private Found secondHand(Mention cited, String sentence, @Nullable String through) {
        var taken = agencies.get(through == null ? cited.agency() : through).credit();
        return new Found(
                Code.SECOND_HAND,
                cited.agency(),
                cited.field(),
                cited.start(),
                cited.end(),
                sentence.formatted(agencies.get(cited.agency()).credit(), taken, taken),
                null);
    }

    private static List<Mention> taglines(CopyRead read) {
        return read.credits().stream()
                .filter(mention -> mention.role() == Role.TAGLINE
                        && (mention.field().equals("creditLine")
                                || mention.field().equals("body")))
                .toList();
    }
}
