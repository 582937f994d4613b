package stet.wire.format;

import java.util.ArrayList;
import java.util.List;

/** NewsML 1.0 to 1.2 (IPTC): an envelope around news items. */
final class NewsMl1 {
    private NewsMl1() {}

    static List<Dispatch> items(Tag root) throws Unreadable {
        var envelope = root.at("NewsEnvelope");
        var sender = party(envelope.at("SentFrom"));
        var items = new ArrayList<Dispatch>();
        for (var item : root.all("NewsItem").toList()) {
            items.add(new NewsMl1Item(item, sender).dispatch());
        }
        return items;
    }

    /** The name of a party, which is a formal name in this format. */
    static String party(Tag around) {
        return Lines.folded(around.at("Party").attribute("FormalName"));
    }
}
