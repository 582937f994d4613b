package stet.credit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stet.credit.CopyRead.Span;
import stet.credit.mention.Mention;

/**
 * What is read of a copy when one of its credits says something else: the grammar need not know the new line, and may know
 * its neighbours by the old one.
 *
 * @param place the credit as it stands
 * @param credited the agencies that it then credits
 * @param alone whether all the rest of its field is read as before
 */
record Reread(CreditPlace place, Set<String> credited, boolean alone) {

    /** A longer body is not read again for one line of it. */
    private static final int LONGEST = 50_000;

    static Reread of(CopyRead read, CreditPlace place, String said) {
        var field = place.field();
        var text = read.text(field);
        var change = place.changedBy(said);
        if (text.length() > LONGEST) {
            return new Reread(place, Set.of(), false);
        }
        int from = change.start();
        if (said.isEmpty() && change.equals(Span.ofParagraph(text, from))) {
            from = Math.max(0, from - 1);
        }
        var anew = read.readAnew(field, text.substring(0, from) + said + text.substring(change.end()));
        var changed = new Span(from, from + said.length());
        var credited = anew.stream()
                .filter(mention -> changed.holds(mention) && mention.role().isCredit())
                .map(Mention::agency)
                .collect(Collectors.toSet());
        return new Reread(place, credited, rest(anew, field, changed).equals(rest(read.mentions(), field, change)));
    }

    /** Whether it then credits those too, nobody else less than before but those without, and changes nothing else. */
    boolean credits(List<String> with, Set<String> without) {
        var before = place.mentions().stream()
                .filter(mention -> mention.role().isCredit() && !without.contains(mention.agency()))
                .map(Mention::agency);
        return alone && Stream.concat(before, with.stream()).allMatch(credited::contains);
    }

    private static List<String> rest(List<Mention> mentions, String field, Span change) {
        return mentions.stream()
                .filter(mention -> mention.field().equals(field) && !change.holds(mention))
                .map(mention -> mention.agency() + mention.role() + mention.misspelt())
                .toList();
    }
}
