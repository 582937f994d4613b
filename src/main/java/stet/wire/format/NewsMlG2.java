package stet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** NewsML-G2 (IPTC): an item by itself, or a news message with as many as it likes. */
final class NewsMlG2 {
    private static final Set<String> ITEMS = Set.of("newsItem", "packageItem");

    private NewsMlG2() {}

    /**
     * News items and packages. What else a message brings along is passed over: concepts, plans, catalogues, and
     * packages without an identifier, which only list the message itself.
     */
    static List<Entry> entries(Tag root) throws Unreadable {
        var items = new ArrayList<Entry>();
        if (ITEMS.contains(root.name())) {
            items.add(new G2Item(root, ""));
        } else if (root.is("newsMessage")) {
            var sender = root.line("header", "sender");
            for (var item : root.at("itemSet").elements().toList()) {
                if (item.namespace().equals(root.namespace()) && isNews(item)) {
                    items.add(new G2Item(item, sender));
                }
            }
        }
        if (items.isEmpty()) {
            throw new Unreadable("NOT_NEWS", "This NewsML-G2 holds neither a news item nor a package.");
        }
        return items;
    }

    private static boolean isNews(Tag item) {
        return item.is("newsItem")
                || (item.is("packageItem") && !item.attribute("guid").isEmpty());
    }
}
