package stet.credit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Mention;

/**
 * Whom a credit names, where it is nothing but a list of names among the words of credits: "Additional reporting by
 * Reuters, Jane Doe and agencies". What says more than that, such as "Jane Doe in Seoul; editing by John Roe", is no list.
 *
 * @param telling whether one of its words hardly stands in a line that is no credit
 */
record CreditNames(List<Name> names, boolean telling) {
    private static final String COMMON = "\\s*[,、&]\\s*|\\s+(?:and|und|sowie|et|och|og|oraz|ve)\\s+";
    private static final Pattern HEAD = Pattern.compile("^[\\s\\p{Pd}•·●▪|*(\\[]+");
    private static final Pattern FOOT = Pattern.compile("[\\s)\\].•|*]+$");
    private static final Pattern CAPITAL = Pattern.compile("[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{N}.'’-]*");
    private static final Pattern PARTICLE = Pattern.compile("d[aeiou]|d[ei][lr]|von|van|bin|al|le|la|zu");

    /** A mention stands in the text as one character, which no copy has. */
    private static final char FIRST = '\uE000';

    private static final int MOST = 1_000;

    /** What is longer is no line of names. */
    private static final int LONGEST = 600;

    /**
     * One name.
     *
     * @param agency of the register; none where it is a person, or an agency that the register lacks
     * @param nameless whether it is "agencies", "staff" or the like
     */
    record Name(String text, @Nullable String agency, boolean nameless) {}

    /**
     * @param line some of a field's text
     * @param at where it begins there
     * @param mentions the agencies in it
     */
    static Optional<CreditNames> in(String line, int at, List<Mention> mentions, Wording wording) {
        if (line.length() > LONGEST || mentions.size() > MOST) {
            return Optional.empty();
        }
        var names = new ArrayList<Name>();
        boolean telling = false;
        for (var part : bare(marked(line, at, mentions), wording).split(COMMON + "|" + and(wording), -1)) {
            var words = Arrays.stream(part.split("[\\s:]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            telling |= words.stream().anyMatch(CreditWords::isTelling);
            var rest = withoutCreditWords(words);
            if (rest.isEmpty()) {
                words.stream()
                        .filter(CreditWords::isNameless)
                        .reduce((one, other) -> other)
                        .ifPresent(word -> names.add(new Name(word, null, true)));
                continue;
            }
            var name = name(rest, mentions);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            names.add(name.get());
        }
        return Optional.of(new CreditNames(names, telling));
    }

    /** Whether it names agencies of the register and nobody else. */
    boolean areAgencies() {
        return names.stream().allMatch(name -> name.agency() != null);
    }

    private static String marked(String line, int at, List<Mention> mentions) {
        var marked = new StringBuilder(line);
        for (int i = mentions.size() - 1; i >= 0; i--) {
            var mention = mentions.get(i);
            marked.replace(mention.start() - at, mention.end() - at, String.valueOf((char) (FIRST + i)));
        }
        return marked.toString();
    }

    /** Without bullets, brackets and the words of the house's own forms. */
    private static String bare(String line, Wording wording) {
        var bare = FOOT.matcher(HEAD.matcher(line).replaceFirst("")).replaceFirst("");
        for (var form : wording.everyForm()) {
            if (!form.opening().isBlank() && bare.startsWith(form.opening())) {
                bare = bare.substring(form.opening().length());
            }
            if (!form.closing().isBlank() && bare.endsWith(form.closing())) {
                bare = bare.substring(0, bare.length() - form.closing().length());
            }
        }
        return bare;
    }

    /** What joins the last name of a list in the language of the copy. */
    private static String and(Wording wording) {
        var two = wording.listed(List.of("0", "1"));
        return Pattern.quote(two.substring(1, two.length() - 1));
    }

    /** A credit's own words around a name; "News" in "Zorblat News" is the name's. */
    private static List<String> withoutCreditWords(List<String> words) {
        int from = 0;
        int to = words.size();
        while (from < to && CreditWords.isOne(words.get(from)) && !mayBeginName(words.get(from))) {
            from++;
        }
        while (to > from
                && CreditWords.isOne(words.get(to - 1))
                && (Character.isLowerCase(words.get(to - 1).charAt(0)) || isMention(words.get(from)))) {
            to--;
        }
        return words.subList(from, to);
    }

    private static boolean mayBeginName(String word) {
        return CreditWords.isOfNames(word) && Character.isUpperCase(word.charAt(0));
    }

    private static Optional<Name> name(List<String> words, List<Mention> mentions) {
        var last = words.get(words.size() - 1);
        if (isMention(last) && words.size() == 1) {
            var mention = mentions.get(last.charAt(0) - FIRST);
            return Optional.of(new Name(mention.text(), mention.agency(), false));
        }
        if (isMention(last) && words.size() > 2 && words.get(words.size() - 2).equals("via")) {
            var mention = mentions.get(last.charAt(0) - FIRST);
            return person(words.subList(0, words.size() - 2))
                    .map(owner -> new Name(owner + " via " + mention.text(), mention.agency(), false));
        }
        return person(words).map(person -> new Name(person, null, false));
    }

    private static Optional<String> person(List<String> words) {
        boolean named = CAPITAL.matcher(words.get(0)).matches()
                && words.stream()
                        .allMatch(word -> CAPITAL.matcher(word).matches()
                                || PARTICLE.matcher(word).matches());
        return named ? Optional.of(String.join(" ", words)) : Optional.empty();
    }

    private static boolean isMention(String word) {
        return word.length() == 1 && word.charAt(0) >= FIRST && word.charAt(0) < FIRST + MOST;
    }
}
