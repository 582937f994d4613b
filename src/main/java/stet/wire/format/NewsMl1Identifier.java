package stet.wire.format;

import java.util.List;
import java.util.stream.Stream;

/**
 * What identifies an item of NewsML 1: the public identifier without the revision, which is the version. Where that names
 * no item (Belga sends the same for all) it is put together from provider, date and item as the standard does.
 */
final class NewsMl1Identifier {
    private NewsMl1Identifier() {}

    static String of(Tag identifier) {
        var parts = List.of(identifier.line("ProviderId"), identifier.line("DateId"), identifier.line("NewsItemId"));
        var composed = parts.contains("") ? "" : "urn:newsml:" + String.join(":", parts);
        var given = identifier.line("PublicIdentifier");
        var revision = lastPart(given, identifier.line("RevisionId"));
        boolean complete = given.split(":", -1).length >= 5 && given.endsWith(":" + revision);
        return complete ? given.substring(0, given.length() - revision.length() - 1) : composed;
    }

    /** Some write after the number how it came about: new, update, append. */
    private static String lastPart(String identifier, String revision) {
        return Stream.of("", "N", "U", "A")
                .map(revision::concat)
                .filter(part -> identifier.endsWith(":" + part))
                .findFirst()
                .orElse("\n");
    }
}
