package stet.copy;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The languages that the house may write its credits in. Copy is in the one whose everyday words and own letters it has
 * the most of (stop words; decision 0023): always the same for the same text, and told by a paragraph.
 */
public enum Language {
    EN("the of and to a in for that was with on at by from said has he his were not is it be as after had an but", ""),
    DE("""
            der die das und den dem des ein eine einen im in von zu zum zur mit auf für ist nicht sich auch am nach bei aus
            wurde sagte hat war""", "ß"),
    FR("""
            le la les l d de des du et un une en à au aux que qui dans pour par sur est pas a été avec il elle ont selon
            mardi""", "œ"),
    ES("el la los las de del y en un una que por con para se su es al no lo ha fue dijo según más", "ñ¿¡"),
    IT("il lo la i gli le l di del della dell e in un una che per con da dal ha è non si nel nella al sono ieri", ""),
    PT("o a os as de do da dos das e em um uma que por com para se não no na ao foi à disse segundo mais", "ãõ"),
    NL("de het een en van in op te is dat die voor met zijn aan door niet er werd heeft zegt ook tegen naar", ""),
    PL("i w z na do się nie że o od po przez dla jest za to był jak oraz ze powiedział", "łśęąźż"),
    TR("ve bir bu da de için ile olarak göre dedi olan daha en çok sonra kadar ise etti oldu", "ğış"),
    NO("og i på av en et er det som til for med har ikke fra å ble de den om seg etter mot sier nå", "øæ"),
    SV("och i på av en ett är det som till för med har inte från att blev de den om sig efter mot säger", ""),
    DA("og i på af en et er det som til for med har ikke fra at blev de den om sig efter mod siger nu", "øæ"),
    CS("a v na se z do že je o s pro k podle po ve by byl bylo od jako řekl", "řěů"),
    JA("", "") {
        @Override
        boolean isWrittenIn(char letter) {
            var script = UnicodeScript.of(letter);
            return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
        }
    };

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    /** So much of a text tells its language; the rest of a long one is not read. */
    private static final int ENOUGH = 4_000;

    private static final int LEAST = 2;
    private static final char FIRST_OF_ITS_OWN = '\u0080';

    private static final Map<String, Set<Language>> EVERYDAY = new HashMap<>();

    static {
        for (var language : values()) {
            for (var word : language.everyday) {
                EVERYDAY.computeIfAbsent(word, none -> EnumSet.noneOf(Language.class))
                        .add(language);
            }
        }
    }

    private final List<String> everyday;
    private final String letters;

    Language(String everyday, String letters) {
        this.everyday = Arrays.asList(everyday.strip().split("\\s+"));
        this.letters = letters;
    }

    /** The language of a text, of those known; the other where the text does not tell, or tells both alike. */
    public static Language of(String text, Set<Language> known, Language otherwise) {
        var weights = new EnumMap<Language, Integer>(Language.class);
        var words = WORD.matcher(text.substring(0, Math.min(text.length(), ENOUGH)));
        while (words.find()) {
            languages(words.group().toLowerCase(Locale.ROOT))
                    .forEach(language -> weights.merge(language, 1, Integer::sum));
        }
        var best = otherwise;
        int most = Math.max(weights.getOrDefault(otherwise, 0), LEAST - 1);
        for (var weight : weights.entrySet()) {
            if (weight.getValue() > most && known.contains(weight.getKey())) {
                best = weight.getKey();
                most = weight.getValue();
            }
        }
        return best;
    }

    /** Those for which a word speaks, in lower case. */
    private static Set<Language> languages(String word) {
        var spoken = EVERYDAY.getOrDefault(word, Set.of());
        if (isPlain(word)) {
            return spoken;
        }
        var all = EnumSet.noneOf(Language.class);
        all.addAll(spoken);
        for (var language : values()) {
            if (word.chars().anyMatch(letter -> language.isWrittenIn((char) letter))) {
                all.add(language);
            }
        }
        return all;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_OF_ITS_OWN) {
                return false;
            }
        }
        return true;
    }

    /** By its code of ISO 639-1. */
    public static Optional<Language> coded(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    public static Set<String> codes() {
        return Arrays.stream(values()).map(Language::code).collect(Collectors.toSet());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == EN ? Locale.UK : Locale.forLanguageTag(code());
    }

    /** Whether hardly any other language has this letter. */
    boolean isWrittenIn(char letter) {
        return letters.indexOf(letter) >= 0;
    }
}
