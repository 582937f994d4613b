package stet.credit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stet.credit.Finding.Code;
import stet.newsroom.Invented;
import stet.newsroom.Moved;

/** A story that provokes findings, and what the wire sent before. */
record Provoked(List<Code> codes, List<Moved> wire, Map<String, Object> copy) {
    private static final String PLAIN = "The bridge was closed on Monday, the city said.";

    private static Provoked of(Code code, List<Moved> wire, String body) {
        return new Provoked(List.of(code), wire, new HashMap<>(Map.of("headline", "Bridge shut", "body", body)));
    }

    Provoked with(String field, Object value) {
        copy.put(field, value);
        return this;
    }

    Provoked picture(String credit, String caption, String fileName) {
        return with("pictures", List.of(Map.of("credit", credit, "caption", caption, "fileName", fileName)));
    }

    /** One story with the copy of both: what stands once in a story is this one's. */
    Provoked and(Provoked other) {
        var both = new HashMap<>(other.copy);
        both.putAll(copy);
        both.put("body", "%s%s".formatted(copy.get("body"), other.copy.get("body")));
        var pictures = new ArrayList<Object>();
        Stream.of(this, other)
                .map(one -> one.copy.get("pictures"))
                .filter(List.class::isInstance)
                .forEach(some -> pictures.addAll((List<?>) some));
        both.put("pictures", pictures);
        return new Provoked(
                Stream.concat(codes.stream(), other.codes.stream()).toList(),
                Stream.concat(wire.stream(), other.wire.stream()).toList(),
                both);
    }

    @Override
    public String toString() {
        return codes.toString();
    }

    static Stream<Provoked> everyFinding() {
        return Stream.concat(sayings(), takings());
    }

    private static Stream<Provoked> sayings() {
        return Stream.of(
                saying(Code.CITED_NOT_CREDITED, "Two calls went unanswered, a diplomat told AFP."),
                saying(
                                Code.INCOMPLETE_CREDIT,
                                "Reuters reported two calls. The ministry told Yonhap that it heard none.")
                        .with("creditLine", "With reporting by Reuters"),
                saying(Code.WRONG_AGENCY, "Reuters reported two calls.").with("creditLine", "With reporting by AFP"),
                saying(Code.MISSPELT_CREDIT, "Reuters reported two calls.")
                        .with("creditLine", "With reporting by Retuers"),
                saying(Code.STALE_CREDIT, PLAIN).with("creditLine", "With reporting by Kyodo"),
                saying(Code.WRONG_FORM, "Reuters reported two calls.")
                        .with("creditLine", "Additional reporting by Reuters."),
                of(Code.WRONG_PLACE, List.of(), "<p>With reporting by Reuters</p><p>Reuters reported two calls.</p>"),
                saying(Code.UNKNOWN_AGENCY, "The bridge was closed on Monday, the Qalmar news agency reported."),
                saying(Code.SECOND_HAND, "Two calls went unanswered, Kyodo reported, citing Xinhua.")
                        .with("creditLine", "With reporting by Kyodo"),
                saying(Code.PICTURE_CREDIT_MISSING, PLAIN).picture("", "The bridge.", "bridge.jpg"),
                saying(Code.CHAIN_BROKEN, PLAIN).picture("via Reuters", "The bridge.", "bridge.jpg"),
                saying(Code.CAPTION_RESTRICTION, PLAIN)
                        .picture("Jane Doe/AFP", "The bridge. (JAPAN OUT, NO RESALES)", "bridge.jpg"));
    }

    private static Stream<Provoked> takings() {
        return Stream.of(
                taking(Code.REUSED_NOT_CREDITED, Map.of(), 40),
                taking(Code.NEEDS_STAFF_AND_AGENCY, Map.of(), 40),
                taking(Code.NEEDS_AGENCY_BYLINE, Map.of(), 4),
                taking(Code.DATELINE_OR_BYLINE_REMOVED, Map.of("dateline", "VALDORA (AFP)"), 4),
                taking(Code.EXPIRED_TERMS, Map.of("expires", "2026-11-21T00:00:00Z"), 40),
                taking(Code.EMBARGO_BREACH, Map.of("embargoed", "2099-01-01T00:00:00Z"), 40),
                taking(Code.SOURCE_WITHHELD, Map.of("pubstatus", "withheld"), 40),
                taking(Code.THIRD_PARTY_OWNER, thirdParty(), 40),
                unmarkedQuotation(),
                advisory(),
                later(Code.SOURCE_KILLED, Map.of("pubstatus", "canceled")),
                later(Code.SOURCE_CORRECTED, Map.of("body_text", "Ninety dead.")),
                moved(Code.PICTURE_CREDIT_WRONG, "Jane Doe/Kyodo"),
                moved(Code.PHOTOGRAPHER_DROPPED, "AFP"));
    }

    private static Map<String, Object> thirdParty() {
        return Map.of(
                "infosource",
                List.of(Map.of("name", "Valdora Statistics", "role", "thirdparty")),
                "provider",
                "Reuters");
    }

    /** An item with these fields, all of it taken, beside so many words of the story's own. */
    private static Provoked taking(Code code, Map<String, Object> fields, int own) {
        var words = Invented.words(30);
        var item = Moved.by("AFP", words);
        fields.forEach(item::with);
        return taking(code, List.of(item), words, Invented.words(own));
    }

    private static Provoked unmarkedQuotation() {
        var quotation = Invented.words(16);
        var words = Invented.words(30);
        var item = Moved.by("AFP", "\u201C" + quotation + "\u201D, a pilot said. " + words);
        return taking(Code.UNQUOTED_VERBATIM, List.of(item), quotation + ". " + words, Invented.words(40));
    }

    private static Provoked advisory() {
        var note = Invented.words(14);
        var words = Invented.words(30);
        return taking(Code.ADVISORY_PUBLISHED, List.of(Moved.by("AFP", words).with("ednote", note)), words, note);
    }

    /** An item is taken, and a later version of it says otherwise. */
    private static Provoked later(Code code, Map<String, Object> fields) {
        var words = Invented.words(30);
        var item = Moved.by("AFP", words);
        var later = item.again("2");
        fields.forEach(later::with);
        return taking(code, List.of(item, later), words, Invented.words(40));
    }

    private static Provoked saying(Code code, String body) {
        return of(code, List.of(), "<p>" + body + "</p>");
    }

    private static Provoked taking(Code code, List<Moved> wire, String taken, String own) {
        return of(code, wire, "<p>" + taken + "</p><p>" + own + "</p>");
    }

    private static Provoked moved(Code code, String credit) {
        var file = "valdora" + Invented.words(1) + ".jpg";
        var picture = Moved.by("AFP", "A ferry.")
                .with("type", "picture")
                .with("provider", "AFP")
                .with("byline", "Ana Sorel")
                .with("renditions", Map.of("original", Map.of("href", "https://pictures.example/" + file)));
        return of(code, List.of(picture), "<p>" + PLAIN + "</p>").picture(credit, "The ferry.", file);
    }
}
