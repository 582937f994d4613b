package stet.credit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stet.credit.mention.Mention;
import stet.credit.mention.Mention.Role;

/** Who signs a copy, by byline or dateline. */
final class Signature {
    private static final Set<Role> SIGNING = Set.of(Role.BYLINE, Role.DATELINE);
    private static final String WITH =
            "(?:and|with|und|mit|et|avec|y|con|e|com|en|met|i|oraz|ve|och|med|og|a|s|&|\\+|/)";
    private static final Pattern WITH_THE_AGENCY =
            Pattern.compile("(?:^|\\s)" + WITH + "\\s*(?:the\\s+)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_SOMEBODY =
            Pattern.compile("(?:^|\\s)" + WITH + "\\s*(?i:staff|\\p{Lu})", Pattern.UNICODE_CASE);

    private Signature() {}

    /** The one agency that signs it, where no other and nobody of the house does. */
    static Optional<String> of(String byline, List<Mention> mentions) {
        var signing = mentions.stream()
                .filter(mention -> SIGNING.contains(mention.role()))
                .toList();
        var inByline = signing.stream()
                .filter(mention -> mention.field().equals("byline"))
                .toList();
        boolean alone = signing.stream().map(Mention::agency).distinct().count() == 1
                && inByline.isEmpty() == byline.isBlank()
                && inByline.stream().noneMatch(mention -> isShared(byline, mention));
        return alone ? Optional.of(signing.get(0).agency()) : Optional.empty();
    }

    /** "Staff and AP", "AP in Seoul and Jane Doe"; but the agency's own two people in "Jane Doe and John Roe, AP". */
    private static boolean isShared(String byline, Mention agency) {
        return WITH_THE_AGENCY.matcher(byline.substring(0, agency.start())).find()
                || WITH_SOMEBODY.matcher(byline.substring(agency.end())).find();
    }
}
