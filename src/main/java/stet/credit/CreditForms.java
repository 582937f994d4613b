package stet.credit;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            Code.MISSPELT_CREDIT);

    private final Agencies agencies;

    CreditForms(Agencies agencies) {
        this.agencies = agencies;
    }

    /** @param found what else was found of the credits */
    List<Found> findings(CopyRead read, List<Found> found) {
        var forms = new ArrayList<Found>();
        if (found.stream().noneMatch(one -> REWRITING.contains(one.code()))) {
            form(read).ifPresent(forms::add);
            place(read).ifPresent(forms::add);
        }
        read.mentions().stream()
                .filter(mention -> mention.secondHand() && !mention.spoken())
                .map(this::secondHand)
                .forEach(forms::add);
        return forms;
    }

    private Optional<Found> form(CopyRead read) {
        return taglines(read).stream().findFirst().flatMap(first -> {
            var text = read.text(first.field());
            var span =
                    first.field().equals("body") ? Span.ofParagraph(text, first.start()) : new Span(0, text.length());
            var within = taglines(read).stream()
                    .filter(one ->
                            one.field().equals(first.field()) && one.start() >= span.start() && one.end() <= span.end())
                    .toList();
            var right = read.rules()
                    .creditLine(within.stream()
                            .map(Mention::agency)
                            .distinct()
                            .map(agencies::get)
                            .toList());
            var is = text.substring(span.start(), span.end());
            boolean alone = namesNobodyElse(is, span, within);
            return is.strip().equals(right) || (!alone && read.rules().opensACredit(is.strip()))
                    ? Optional.empty()
                    : Optional.of(new Found(
                            Code.WRONG_FORM,
                            first.agency(),
                            first.field(),
                            span.start(),
                            span.end(),
                            "The house writes this credit \"%s\".".formatted(right),
                            alone ? fix(first.field(), span, right) : null));
        });
    }

    /** A fix must not drop a person or an agency that the credit names beside. */
    private static boolean namesNobodyElse(String text, Span span, List<Mention> mentions) {
        var rest = new StringBuilder(text);
        for (var mention : mentions) {
            for (int i = mention.start() - span.start(); i < mention.end() - span.start(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        var words = rest.toString().strip().split("[^\\p{L}\\p{N}]+", -1);
        for (int i = 0; i < words.length; i++) {
            boolean capital = !words[i].isEmpty() && !Character.isLowerCase(words[i].charAt(0));
            if (capital && i > 0 && !words[i].equals("The")) {
                return false;
            }
        }
        return true;
    }

    private static Fix fix(String field, Span span, String text) {
        return field.equals("creditLine") ? Fix.whole(field, text) : Fix.span(field, span.start(), span.end(), text);
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

    private Found secondHand(Mention cited) {
        var through = agencies.get(cited.through() == null ? cited.agency() : cited.through());
        return new Found(
                Code.SECOND_HAND,
                cited.agency(),
                cited.field(),
                cited.start(),
                cited.end(),
                "%s is cited through %s; the credit is %s's."
                        .formatted(agencies.get(cited.agency()).credit(), through.credit(), through.credit()),
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
