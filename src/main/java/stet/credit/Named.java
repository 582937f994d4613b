package stet.credit;

import java.util.List;
import java.util.regex.Pattern;
import stet.credit.mention.Mention;
import stet.credit.mention.Mention.Role;

/** Whether a copy speaks of an agency that it credits, though no form of the grammar says that it takes anything from it. */
final class Named {
    private static final List<String> PROSE = List.of("headline", "standfirst", "body");

    private Named() {}

    /** Where the name is what a sentence is about, or stands in words that the grammar does not know. */
    static boolean inProse(CopyRead read, Mention credit) {
        return read.mentions().stream()
                        .anyMatch(mention -> mention.role() == Role.SUBJECT
                                && mention.agency().equals(credit.agency()))
                || PROSE.stream().anyMatch(field -> standsUnread(read, field, credit.text()));
    }

    private static boolean standsUnread(CopyRead read, String field, String name) {
        var stands = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                .matcher(read.text(field));
        while (stands.find()) {
            int at = stands.start();
            if (read.mentions().stream()
                    .noneMatch(
                            mention -> mention.field().equals(field) && mention.start() <= at && at < mention.end())) {
                return true;
            }
        }
        return false;
    }
}
