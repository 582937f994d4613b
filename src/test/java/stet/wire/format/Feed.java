package stet.wire.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One item of the invented Island News Service in each form that it might choose to send it in. */
enum Feed {
    NINJS,
    FINGERPOST,
    REUTERS_CONNECT,
    DIGITALWIRES,
    AP,
    NEWSML_G2,
    NEWSML_1,
    NITF,
    APPL,
    AP_WEBFEED,
    RSS,
    IPTC_7901,
    ANPA;

    static final String HEADLINE = "Ferry to Unst sails again";
    static final String NOTE = "Photo to follow";
    static final String BODY = "The ferry was mended on Thursday.";

    String message(String headline, String note, String body) {
        return template()
                .replace("{headline}", headline)
                .replace("{note}", note)
                .replace("{body}", body)
                .replace('\u2401', '\u0001')
                .replace('\u2402', '\u0002')
                .replace('\u2403', '\u0003');
    }

    /** The ordinary item with one thing in it said otherwise. */
    String messageWith(String usual, String instead) {
        var ordinary = message(HEADLINE, NOTE, BODY);
        if (!ordinary.contains(usual)) {
            throw new IllegalArgumentException(this + " has no " + usual);
        }
        return ordinary.replace(usual, instead);
    }

    private String template() {
        var file = "ferry/%s.txt".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new String(Received.bytes(file), StandardCharsets.UTF_8);
    }
}
