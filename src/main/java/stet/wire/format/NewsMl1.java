package stet.wire.format;

import java.util.List;

/** NewsML 1.0 to 1.2 (IPTC): an envelope around news items. */
final class NewsMl1 {
    private NewsMl1() {}

    static List<NewsMl1Item> entries(Tag root) {
        var sender = party(root.at("NewsEnvelope", "SentFrom"));
        return root.all("NewsItem").map(item -> new NewsMl1Item(item, sender)).toList();
    }

    /** The name of a party, which is a formal name in this format. */
    static String party(Tag around) {
        return Lines.folded(around.at("Party").attribute("FormalName"));
    }
}
