package stet.story;

import java.time.Instant;
import java.util.UUID;
import stet.staff.Person;

/**
 * Somebody with fresh eyes lets exactly this copy stand.
 *
 * @param hash of the copy
 * @param rules the version of the house rules that the copy was checked by
 * @param report the credit report that was clear
 */
public record Approval(String hash, String rules, UUID report, Person by, Instant at) {
    Approval under(String newRules) {
        return new Approval(hash, newRules, report, by, at);
    }
}
