package stet.wire.format;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One news item of NewsML 1. */
final class NewsMl1Item implements Entry {
    private static final Set<String> REWRITTEN = Set.of("U", "A");
    private static final Set<String> FOR_EDITORS = Set.of("EditorialInfo", "AdvisoryLine");
    private static final Pattern RESTRICTION =
            Pattern.compile("(?i)\\b(?:no|only|restricted|mandatory|out|not for)\\b");

    private final Tag item;
    private final Tag management;
    private final Sheet sheet = new Sheet();

    NewsMl1Item(Tag item, String sender) {
        this.item = item;
        management = item.at("NewsManagement");
        sheet.feed = sender;
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        var identifier = item.at("Identification", "NewsIdentifier");
        sheet.uri = NewsMl1Identifier.of(identifier);
        sheet.version = identifier.line("RevisionId");
        if (REWRITTEN.contains(identifier.at("RevisionId").attribute("Update"))) {
            sheet.signal("update");
        }
        status();
        sheet.versionCreated = Moment.made(management.line("ThisRevisionCreated"));
        sheet.expires(item.below("EndDate").stream().findFirst().map(Tag::text).orElse(""));
        sources();
        lines();
        rights();
        new NewsMl1Copy(item, sheet).write();
        return sheet.dispatch();
    }

    /** Embargoed is a status here, and lifted by a change of status that is announced with its time. */
    private void status() {
        var status = management.at("Status").attribute("FormalName");
        sheet.status(status);
        if (Code.local(status).equals("embargoed")) {
            var until = management.line("StatusWillChange", "DateAndTime");
            sheet.heldBack = until.isEmpty();
            sheet.embargo(until);
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
        item.below("CopyrightHolder").forEach(around -> sheet.source(NewsMl1.party(around), "copyrightHolder"));
        var domain = item.line("Identification", "NewsIdentifier", "ProviderId");
        if (provider.filter(name -> Character.UnicodeScript.of(name.charAt(0)) != Character.UnicodeScript.LATIN)
                .isPresent()) {
            sheet.source(house(domain), "provider");
        }
        sheet.feed = Lines.first(provider.orElse(""), sheet.feed, domain);
    }

    /** The provider's name as its domain has it, for some write it in the script of the item. */
    private static String house(String domain) {
        var name = domain.startsWith("www.") ? domain.substring("www.".length()) : domain;
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot).toUpperCase(Locale.ROOT) : "";
    }

    private void lines() {
        var headline = first("HeadLine");
        sheet.headline = isNumber(headline) ? item.line("Identification", "NameLabel") : headline;
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

    /** The AFP writes a picture's number where the headline belongs. */
    static boolean isNumber(String line) {
        return !line.isEmpty() && line.chars().allMatch(Character::isDigit);
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
                .filter(property -> FOR_EDITORS.contains(property.attribute("FormalName")))
                .forEach(property -> sheet.note(Lines.folded(property.attribute("Value"))));
        item.below("NewsLine").stream()
                .filter(line -> FOR_EDITORS.contains(line.at("NewsLineType").attribute("FormalName")))
                .forEach(line -> advisory(line.line("NewsLineText")));
    }

    /** The AFP tells editors in one and the same line what a version is and what it must not be used for. */
    private void advisory(String text) {
        sheet.note(text);
        if (SignalWords.in(text).isEmpty() && RESTRICTION.matcher(text).find()) {
            sheet.usage = Lines.joined(" ", Stream.of(sheet.usage, text));
        }
    }

    private String first(String line) {
        return item.below(line).stream()
                .map(tag -> Lines.folded(tag.text()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }
}
