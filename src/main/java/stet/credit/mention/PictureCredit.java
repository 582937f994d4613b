package stet.credit.mention;

import java.util.List;
import java.util.Set;

/**
 * A picture's credit taken apart. In a chain whoever took the picture or gave it stands first, and the agency that moved
 * it last: "Jane Doe/Lehtikuva via AP". An agency's own picture may name it first: "AP Photo/Jane Doe".
 *
 * @param makers photographers and givers as written, in the order of the credit; none where it names agencies alone
 * @param links the agencies in the order of the credit
 * @param via whether it says "via"
 * @param broken whether a "via" lacks what should stand before or behind it
 * @param notes of "pool", "handout", "file", "archive", "illustration" and "screenshot" those that it says
 */
public record PictureCredit(List<String> makers, List<Link> links, boolean via, boolean broken, Set<String> notes) {
    /** An agency of the chain; half-open, UTF-16 units of the credit. */
    public record Link(String agency, int start, int end) {}

    public PictureCredit {
        makers = List.copyOf(makers);
        links = List.copyOf(links);
        notes = Set.copyOf(notes);
    }

    /** Whether the credit names this agency anywhere in its chain. */
    public boolean names(String agency) {
        return links.stream().anyMatch(link -> link.agency().equals(agency));
    }
}
