package stet.wire.format;

import java.util.Map;
import java.util.stream.Stream;
import stet.wire.format.Dispatch.Kind;

/** A publication of the AP in APPL, its XML of before the media API. Its times are UTC and do not say so. */
final class Appl implements Entry {
    private final Tag publication;
    private final Tag identification;
    private final Tag management;
    private final Tag lines;
    private final Tag administration;
    private final Sheet sheet = new Sheet();

    Appl(Tag publication) {
        this.publication = publication;
        identification = publication.at("Identification");
        management = publication.at("PublicationManagement");
        lines = publication.at("NewsLines");
        administration = publication.at("AdministrativeMetadata");
    }

    @Override
    public Dispatch dispatch() throws Unreadable {
        sheet.uri = identification.line("ItemId");
        sheet.version = identification.line("RecordSequenceNumber");
        sheet.kind = Code.kind(Lines.first(publication.attribute("MediaType"), identification.line("MediaType")));
        management();
        sources();
        words();
        for (var component : publication.all("PublicationComponent").toList()) {
            text(component);
        }
        if (sheet.kind == Kind.PICTURE || sheet.kind == Kind.GRAPHIC) {
            picture();
        }
        return sheet.dispatch();
    }

    private void management() {
        var status = management.line("Status");
        sheet.status(status.equals("Unknown") ? "" : status);
        sheet.versionCreated =
                Moment.made(inUtc(Lines.first(management.line("ChangeEvent"), management.line("ArrivalDateTime"))));
        sheet.embargo(inUtc(management.line("ReleaseDateTime")));
        management.all("Editorial").forEach(editorial -> sheet.signal(editorial.line("Type")));
        Stream.of("Instruction", "Function", "RecordType")
                .flatMap(management::all)
                .forEach(told -> sheet.signal(told.text()));
        sheet.note(management.line("SpecialInstructions"));
        sheet.usage = Lines.joined(
                " ",
                Stream.concat(
                        publication.at("RightsMetadata").all("UsageRights").map(Tag::text),
                        lines.all("RightsLine").map(Tag::text)));
    }

    private static String inUtc(String time) {
        return time.isEmpty() || time.endsWith("Z") ? time : time + "Z";
    }

    private void sources() {
        sheet.feed = Lines.first(administration.line("Provider"), "AP");
        administration.all("Source").forEach(source -> sheet.source(source.text(), source.attribute("Type")));
        administration.all("Creator").forEach(creator -> sheet.source(creator.text(), "creator"));
        publication
                .at("RightsMetadata")
                .all("Copyright")
                .forEach(right -> sheet.source(right.attribute("Holder"), "copyrightHolder"));
        sheet.source(sheet.feed, "provider");
    }

    private void words() {
        sheet.language = identification.line("DefaultLanguage");
        sheet.headline = Lines.first(lines.line("HeadLine"), lines.line("Title"));
        sheet.byline = Lines.joined(", ", lines.all("ByLine").map(Tag::text));
        sheet.dateline(lines.line("DateLine"));
        sheet.creditLine = lines.line("CreditLine");
        sheet.copyright = Lines.joined("; ", lines.all("CopyrightLine").map(Tag::text));
    }

    private void text(Tag component) {
        if (component.attribute("Role").equals("Main")) {
            component
                    .all("TextContentItem")
                    .map(content -> content.at("DataContent"))
                    .flatMap(Tag::elements)
                    .filter(markup -> markup.is("nitf"))
                    .forEach(nitf -> sheet.body(Nitf.body(nitf)));
        }
    }

    private void picture() {
        var picture = new PictureSheet();
        picture.title = sheet.headline;
        picture.caption = caption();
        picture.credit = sheet.creditLine;
        picture.photographer = sheet.byline;
        picture.number = Lines.first(identification.line("FriendlyKey"), sheet.uri);
        renditions().forEach(file -> picture.fileName(file.at("Characteristics").attribute("OriginalFileName")));
        sheet.pictures.add(picture.picture());
    }

    private Stream<Tag> renditions() {
        return Stream.of("Main", "Preview", "Thumbnail")
                .flatMap(role -> publication
                        .all("PublicationComponent")
                        .filter(component -> component.attribute("Role").equals(role)))
                .flatMap(component ->
                        Stream.concat(component.all("PhotoContentItem"), component.all("GraphicContentItem")));
    }

    private String caption() {
        return publication
                .all("PublicationComponent")
                .filter(component -> component.attribute("Role").equals("Caption"))
                .flatMap(component -> component.all("TextContentItem"))
                .map(content -> Markup.of(new Tag(
                                "", "div", Map.of(), content.at("DataContent").content()))
                        .text())
                .findFirst()
                .orElse("");
    }
}
