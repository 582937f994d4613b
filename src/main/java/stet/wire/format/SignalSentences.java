package stet.wire.format;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import stet.wire.format.Dispatch.Signal;

/** Sentences by which an agency tells editors what to do with an item, as "Please kill item 157" (stylebook of dpa). */
final class SignalSentences {
    private static final Pattern VERB = Pattern.compile("^[\\s(*]*(CORRECTS|UPDATES|RECASTS)[\\s,]");
    private static final Pattern REQUEST = Pattern.compile(
            "^(?iu:[\\s(*]*please (kill|eliminate|disregard|withhold|hold) [^.\\n]{0,60}?\\b(?:story|stories|item|items|photo"
                    + "|photos|picture|pictures|graphic|video|alert|copy|report|text|dispatch)\\b)");
    private static final Pattern TO_GERMAN_EDITORS =
            Pattern.compile("^(?iu:[\\s#(*]*achtung,? redaktion(?:en)?\\b[^\\n]*?\\b"
                    + "(zurückgezogen|zieh(?:t|en)\\b[^.\\n]*\\bzurück|(?:nicht|nicht mehr|nicht zu) verwenden|gesperrt|berichtigung"
                    + "|berichtigt|korrigiert|korrektur)\\b)");

    private SignalSentences() {}

    /** @param head of a headline, note or text, without "Eds:" before it */
    static Set<Signal> in(String head) {
        var signals = EnumSet.noneOf(Signal.class);
        var verb = VERB.matcher(head);
        if (verb.find()) {
            signals.add(verb.group(1).equals("CORRECTS") ? Signal.CORRECTION : Signal.UPDATE);
        }
        var request = REQUEST.matcher(head);
        if (request.find()) {
            var asked = request.group(1).toLowerCase(Locale.ROOT);
            signals.add(asked.endsWith("hold") ? Signal.WITHHOLD : Signal.KILL);
        }
        var german = TO_GERMAN_EDITORS.matcher(head);
        if (german.find()) {
            var said = german.group(1).toLowerCase(Locale.ROOT);
            signals.add(
                    said.startsWith("z")
                            ? Signal.KILL
                            : said.endsWith("verwenden") || said.equals("gesperrt")
                                    ? Signal.WITHHOLD
                                    : Signal.CORRECTION);
        }
        return signals;
    }
}
