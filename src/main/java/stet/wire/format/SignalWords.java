package stet.wire.format;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import stet.wire.format.Dispatch.Signal;

/**
 * What an agency writes at the head of a headline, a note or a text to tell editors what to do: "MANDATORY KILL-",
 * "UPDATE 2-", "KILL KILL KILL". The words are in capitals and set off from what follows, and nothing else stands with
 * them; a headline about a kill is none, be it all in capitals (filing practices of the AP, stylebooks of dpa and
 * Reuters).
 */
final class SignalWords {
    private static final int LONGEST_HEAD = 200;

    private static final Map<String, Signal> SIGNALS = table(Map.of(
            Signal.KILL, """
                    KILL ELIMINATION ELIMINATE ELIMINATED DISREGARD WITHDRAWN WITHDRAWAL RETRACTED RETRACTION ZURÜCKGEZOGEN
                    ANNULE ANNULÉ ANNULÉE ANNULER ANNULATION ANULA ANULADA ANULADO ANULACIÓN ANULAÇÃO ANNULLA ANNULLATA
                    ANNULLAMENTO""",
            Signal.WITHHOLD, "WITHHOLD WITHHELD STOPP",
            Signal.CORRECTION, """
                    CORRECTION CORRECTED CORRECTIVE CORRECTS REFILE BERICHTIGUNG KORREKTUR RECTIFICATIF CORRECTIF REMPLACE
                    RECTIFICACIÓN CORRECCIÓN CORRIGE RETTIFICA CORREZIONE CORREÇÃO""",
            Signal.UPDATE, "UPDATE UPDATED UPDATES RECASTS WRITETHRU",
            Signal.ADVISORY, "ADVISORY",
            Signal.ALERT, "ALERT ALERTE ALERTA FLASH BULLETIN URGENT URGENTE EIL EILMELDUNG BLITZ"));

    private static final Set<String> BESIDE = words("""
            MANDATORY AP AFP DPA PA EFE ANSA NEWS NOTICE NOTE STORY PHOTO PICTURE GRAPHIC VIDEO TEXT ITEM COPY AND ET HOLD
            FOR RELEASE EDS EDITORS""");
    private static final Set<String> ITEMS = words("STORY PHOTO PICTURE GRAPHIC VIDEO TEXT ITEM COPY");

    /** As part of a compound such as "kill-switch" these say nothing. */
    private static final Set<Signal> COMPOUNDED = EnumSet.of(Signal.KILL, Signal.WITHHOLD, Signal.ALERT);

    private static final String WORD = "(?:[\\p{Lu}\\p{M}]{2,}|\\d{1,4}(?:ST|ND|RD|TH)?)";
    private static final Pattern SET_OFF = Pattern.compile("^[\\s*+'\"\u201c(\\[/\\x07-]*(" + WORD + "(?: +" + WORD
            + ")*)( *(?:[-\u2013\u2014:.!/*'\u2019\"\\x07=|_)\\]]+|\\n|$))");
    private static final Pattern TO_EDITORS =
            Pattern.compile("^(?iu:(?:note to )?(?:eds|editors|editors['\u2019] note|editor's note) ?[.:!,-]+\\s*)");

    private SignalWords() {}

    /** @param text a headline, a note to editors or a text; its head alone is looked at */
    static Set<Signal> in(String text) {
        var head = text.substring(0, Math.min(text.length(), LONGEST_HEAD)).strip();
        var signals = EnumSet.noneOf(Signal.class);
        if (mayBeSignal(head)) {
            var bare = TO_EDITORS.matcher(head).replaceFirst("");
            withoutSetOff(bare, signals);
            signals.addAll(SignalSentences.in(bare));
        }
        return signals;
    }

    /** Told without a pattern, for almost no text is one: two capitals at its start, or who or what is addressed. */
    private static boolean mayBeSignal(String head) {
        int start = 0;
        while (start < head.length() && !Character.isLetterOrDigit(head.charAt(start))) {
            start++;
        }
        int next = start + 1;
        return next < head.length()
                && ((!Character.isLowerCase(head.charAt(start)) && !Character.isLowerCase(head.charAt(next)))
                        || "eEnNpPaA".indexOf(head.charAt(start)) >= 0);
    }

    /** Whether a line is for editors alone and has no word of a headline. */
    static boolean areAllOf(String line) {
        var signals = EnumSet.noneOf(Signal.class);
        return line.length() <= LONGEST_HEAD
                && withoutSetOff(line.strip(), signals).isEmpty()
                && !signals.isEmpty();
    }

    /** Takes from the head one run of signal words after the other. */
    private static String withoutSetOff(String head, Set<Signal> signals) {
        for (var rest = head; !rest.isEmpty(); ) {
            var found = SET_OFF.matcher(rest);
            if (!found.find()) {
                return rest;
            }
            var words = List.of(found.group(1).split(" +", -1));
            var meant = meant(words);
            var after = rest.substring(found.end());
            if (!words.stream().allMatch(SignalWords::mayStandThere)
                    || isCompound(words, meant, found.group(2), after)) {
                return rest;
            }
            signals.addAll(meant);
            rest = after;
        }
        return "";
    }

    private static boolean mayStandThere(String word) {
        return SIGNALS.containsKey(word) || BESIDE.contains(word) || Character.isDigit(word.charAt(0));
    }

    private static Set<Signal> meant(Collection<String> words) {
        var meant = EnumSet.noneOf(Signal.class);
        words.stream().filter(SIGNALS::containsKey).map(SIGNALS::get).forEach(meant::add);
        if (words.contains("REMPLACE")) {
            meant.remove(Signal.KILL);
        }
        if (words.contains("HOLD")) {
            boolean forRelease = words.contains("RELEASE");
            boolean said = words.stream().filter("HOLD"::equals).count() > 1
                    || words.stream().anyMatch(ITEMS::contains);
            if (forRelease || said) {
                meant.add(forRelease ? Signal.HOLD_FOR_RELEASE : Signal.WITHHOLD);
            }
        }
        return meant;
    }

    /** A word joined to a small letter, or alone to the next word of a headline that is all in capitals. */
    private static boolean isCompound(List<String> words, Set<Signal> meant, String separator, String rest) {
        return (separator.equals("-") || separator.equals("\u2013"))
                && meant.stream().anyMatch(COMPOUNDED::contains)
                && !rest.isEmpty()
                && (Character.isLowerCase(rest.charAt(0))
                        || (words.size() == 1
                                && Character.isLetter(rest.charAt(0))
                                && rest.chars().noneMatch(Character::isLowerCase)));
    }

    private static Map<String, Signal> table(Map<Signal, String> lists) {
        var table = new HashMap<String, Signal>();
        lists.forEach((signal, list) -> words(list).forEach(word -> table.put(word, signal)));
        return Map.copyOf(table);
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }
}
