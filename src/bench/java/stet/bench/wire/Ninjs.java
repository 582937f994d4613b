package stet.bench.wire;

import java.util.List;
import stet.bench.index.MadeUpWire;

/** Items of the made-up wire as an agency sends them, each by its number. */
public record Ninjs(MadeUpWire wire) {
    private static final List<String> AGENCIES = List.of("AFP", "Reuters", "Associated Press", "dpa", "Kyodo");
    private static final String ITEM = """
            {"uri":"%s","version":"%d","type":"text","pubstatus":"%s","versioncreated":"2026-11-20T10:00:00Z",\
            "language":"en","headline":"%s","infosource":[{"name":"%s"}],"body_text":"%s"}""";

    public static String uri(long number) {
        return "urn:bench:" + number;
    }

    String item(long number) {
        return version(number, 1, "usable");
    }

    /** The agency's word that the item is not to be used. */
    String kill(long number) {
        return version(number, 2, "canceled");
    }

    private String version(long number, int version, String status) {
        var body = wire.item(number).strip();
        var agency = AGENCIES.get((int) (number % AGENCIES.size()));
        return ITEM.formatted(uri(number), version, status, body.substring(0, body.indexOf('.')), agency, body);
    }
}
