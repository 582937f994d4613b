package stet.wire.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One news item of NewsML 1. Its identifier is the public one without the revision, which is the version; where that
 * names no item (Belga sends the same for all) it is put together from provider, date and item as the standard does.
 */
final class NewsMl1Item {
    private final Tag item;
    private final Tag management;
    private final Sheet sheet = new Sheet();

    NewsMl1Item(Tag item, String sender) {
        this.item = item;
        management = item.at("NewsManagement");
        sheet.feed = sender;
    }

    Dispatch dispatch() throws Unreadable {
        identify();
        status();
        sheet.versionCreated = Moment.made(management.line("ThisRevisionCreated"));
        var expires = item.below("EndDate").stream().findFirst().map(Tag::text).orElse("");
        sheet.expires = expires.isBlank() ? null : Moment.expiring(expires);
        sources();
        lines();
        rights();
        new NewsMl1Copy(item, sheet).write();
        return sheet.dispatch();
    }

    private void identify() {
        var identifier = item.at("Identification", "NewsIdentifier");
        var revision = identifier.at("RevisionId");
        sheet.version = revision.text().strip();
        var number = identifier.line("NewsItemId");
        var parts = List.of(identifier.line("ProviderId"), identifier.line("DateId"), number);
        var composed = parts.contains("") ? "" : "urn:newsml:" + String.join(":", parts);
        var given = identifier.line("PublicIdentifier");
        int before =
                given.length() - given.substring(given.lastIndexOf(':') + 1).length() - 1;
        boolean complete = given.split(":", -1).length >= 5 && given.endsWith(":" + lastPart(given, sheet.version));
        sheet.uri = complete ? given.substring(0, before) : composed;
        if (revision.attribute("Update").equals("U")
                || revision.attribute("Update").equals("A")) {
            sheet.signal("update");
        }
    }

    private static String lastPart(String identifier, String revision) {
        return Stream.of("", "N", "U", "A")
                .map(revision::concat)
                .filter(part -> identifier.endsWith(":" + part))
                .findFirst()
                .orElse("\n");
    }

    /** Embargoed is a status here, and lifted by a change of status that is announced with its time. */
    private void status() throws Unreadable {
        var status = management.at("Status").attribute("FormalName");
        sheet.status = Code.status(status);
        if (Code.local(status).equals("embargoed")) {
            var until = management.line("StatusWillChange", "DateAndTime");
            sheet.heldBack = until.isEmpty();
            sheet.embargo = until.isEmpty() ? null : Moment.embargoed(until);
        }
        management.all("Instruction").forEach(told -> sheet.signal(told.attribute("FormalName")));
        sheet.signal(management.at("NewsItemType").attribute("FormalName"));
    }

    private void sources() {
        for (var role : List.of("Source", "Creator", "Provider")) {
            item.below(role).stream()
                    .filter(around -> !role.equals("Creator")
                            || around.at("Party").attribute("Topic").isEmpty())
                    .forEach(around -> sheet.source(NewsMl1.party(around), role.toLowerCase(Locale.ROOT)));
        }
        var provider = item.below("Provider").stream()
                .map(NewsMl1::party)
                .filter(name -> !name.isEmpty())
                .findFirst();
        sheet.feed = Lines.first(
                provider.orElse(""), sheet.feed, item.line("Identification", "NewsIdentifier", "ProviderId"));
    }

    private void lines() {
        sheet.headline = first("HeadLine");
        sheet.byline = Lines.first(first("ByLine"), author());
        sheet.dateline(first("DateLine"));
        sheet.creditLine = first("CreditLine");
        sheet.language = Lines.first(
                item.below("Language").stream()
                        .map(tag -> tag.attribute("FormalName"))
                        .findFirst()
                        .orElse(""),
                item.attribute("lang"),
                item.at("NewsComponent").attribute("lang"));
    }

    private String author() {
        return Lines.joined(
                ", ",
                item.below("Party").stream()
                        .filter(party -> party.attribute("Topic").equals("AUTHOR"))
                        .map(party -> party.attribute("FormalName")));
    }

    private void rights() {
        sheet.copyright =
                Lines.joined("; ", item.below("CopyrightLine").stream().map(Tag::text));
        sheet.usage = Lines.joined(
                " ",
                Stream.of("UsageRights", "RightsLine")
                        .flatMap(name -> item.below(name).stream())
                        .map(Tag::text));
        item.below("EdNote").forEach(note -> sheet.note(Lines.folded(note.text())));
        item.below("Property").stream()
                .filter(property -> property.attribute("FormalName").equals("EditorialInfo"))
                .forEach(property -> sheet.note(Lines.folded(property.attribute("Value"))));
    }

    private String first(String line) {
        return item.below(line).stream()
                .map(tag -> Lines.folded(tag.text()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }
}
