package stet.wire.format;

/** A message in plain text: the wire formats from before XML, told by their first line. */
final class TelexMessage {
    private TelexMessage() {}

    static Entry entry(String text) throws Unreadable {
        if (Iptc7901.isIn(text)) {
            return new Iptc7901(text);
        }
        if (Anpa.isIn(text)) {
            return new Anpa(text);
        }
        throw new Unreadable(
                "UNKNOWN_FORMAT", "This is neither JSON nor XML, and has no header of IPTC 7901 or ANPA 1312.");
    }
}
