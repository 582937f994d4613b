package stet.credit.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.credit.mention.Names.Telltale;
import stet.credit.mention.Sighting.Spelling;

/** Who else in a text bears an agency's short name: by the words around it, or because the text says what it stands for. */
final class Namesakes {
    private static final int SMALL_WORDS = 3;
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "for", "to", "in", "de", "la", "e", "i", "-", "&", "'s", "di", "du");
    private static final Forms A_PERSON = Forms.of("""
            PROPER @ !/|DASH|PIPE|$|:|,|CLOSES                              -- Juan Mena said
            @ PROPER !/                                                     -- Efe Demir
            """);
    private static final Forms OWNED = Forms.of("""
            her|his|my|your|their|our|its @                                 -- her PA
            @ DASH NUMBER                                                   -- the AA-12
            d|r|i DASH|. @                                                  -- Sen. Bob Casey (D-PA)
            """);
    private static final Forms WITH_PEOPLE = Forms.of("""
            @ 's? chief|leader|leaders|party|government|supporters|workers|officers|officer|commissioner|minister|members
            @ 's? spokesperson|spokesman|spokeswoman|agents|soldiers|troops|officials|candidate|candidates|lawmakers|senators
            @ 's? campaign|candidacy|aides|rivals|presidency|administration|fortune|wife|mother|father|supporters
            """);
    private static final Forms LONGER = Forms.of("@ PROPER");
    private static final Forms A_STATE = Forms.of("""
            PROPER , @ !$|/|OPENS|CLOSES|REPORTS|SAYS|ADVERB                -- Allentown, PA, on Monday
            PROPER , @ NUMBER
            PROPER @ NUMBER
            """);
    private static final Forms WITH_ARTICLE =
            Forms.of("the @ ADVERB|has|have|had* !AGENCY_NOUN|news|REPORT_NOUN|STAFF|REPORTS");

    private final Prose prose;
    private final Map<String, Set<Paragraph>> near = new HashMap<>();
    private final Set<String> everywhere = new HashSet<>();
    private final Set<String> explained = new HashSet<>();

    Namesakes(Prose prose, List<Sighting> names, List<Telltale> telltales) {
        this.prose = prose;
        for (var telltale : telltales) {
            if (telltale.sure()) {
                everywhere.add(telltale.agency().id());
            } else {
                near.computeIfAbsent(telltale.agency().id(), none -> new HashSet<>())
                        .add(prose.paragraph(prose.tokens().indexAt(telltale.at())));
            }
        }
        names.stream()
                .filter(name -> name.is(Spelling.NAMESAKE))
                .forEach(name -> everywhere.add(name.agency().id()));
        names.stream()
                .filter(name -> name.is(Spelling.SHORT) && isExplained(name))
                .forEach(name -> explained.add(name.agency().id()));
    }

    /** Whether the name is somebody else's, if it is read so. */
    boolean bear(Context at, Reading reading) {
        var name = at.name();
        if (!at.part().isRunningText() || !at.areAll(Spelling.SHORT) || at.isCalledAgency()) {
            return false;
        }
        if (reading.role() == Mention.Role.PICTURE
                || reading.role().isCredit()
                || reading.role() == Mention.Role.COPYRIGHT) {
            return false;
        }
        return isLowerCase(at)
                || explained.contains(name.agency().id())
                || isSomebodyOrSomewhere(at)
                || (!reading.isSure() && (isHaunted(at) || isSpokenOfLikeOthers(at)))
                || (reading == Reading.LIKELY_SOURCE && LONGER.fit(at))
                || (at.hasPictureAgency() && reading.role() == Mention.Role.CITATION);
    }

    /** "The AFP said its soldiers", "the PTI chief": a party or a police force more likely than an agency. */
    private static boolean isSpokenOfLikeOthers(Context at) {
        return !isCalledWithArticle(at.name().agency().id()) && (WITH_ARTICLE.fit(at) || WITH_PEOPLE.fit(at));
    }

    private boolean isSomebodyOrSomewhere(Context at) {
        return (isCapitalised(at) && A_PERSON.fit(at)) || OWNED.fit(at) || (isState(at) && A_STATE.fit(at));
    }

    /** "PA" is Pennsylvania too. */
    private static boolean isState(Context at) {
        return at.name().agency().id().equals("pa");
    }

    /** In small letters an agency only stands in credits: "(ats)". */
    private boolean isLowerCase(Context at) {
        return !prose.tokens().is(at.start(), Sort.CAPITAL)
                && Character.isLowerCase(prose.field().text().charAt(at.name().start()));
    }

    /** Printed as a word, not in capitals: a family or a place may be called so. */
    private boolean isCapitalised(Context at) {
        return !prose.tokens().is(at.start(), Sort.UPPER);
    }

    static boolean isCalledWithArticle(String agency) {
        return agency.equals("ap") || agency.equals("upi");
    }

    private boolean isHaunted(Context at) {
        var agency = at.name().agency().id();
        return everywhere.contains(agency)
                || near.getOrDefault(agency, Set.of()).contains(at.paragraph());
    }

    /** "Canadian Pacific (CP)": in brackets after words that begin with its letters, and are none of the agency's names. */
    private boolean isExplained(Sighting name) {
        var tokens = prose.tokens();
        int at = tokens.indexAt(name.start());
        var letters = prose.field().text().substring(name.start(), name.end());
        if (!tokens.is(at - 1, Sort.OPENS) || letters.length() < 2) {
            return false;
        }
        int word = at - 2;
        for (int i = letters.length() - 1; i >= 0; i--) {
            char letter = Character.toLowerCase(letters.charAt(i));
            for (int small = 0;
                    small < SMALL_WORDS && !begins(word, letter) && SMALL.contains(tokens.low(word));
                    small++) {
                word--;
            }
            if (i > 0 && !begins(word, letter) && humps(word, letters.charAt(i))) {
                continue;
            }
            if (!begins(word, letter)) {
                return false;
            }
            word--;
        }
        return true;
    }

    private boolean begins(int word, char letter) {
        var low = prose.tokens().low(word);
        return !low.isEmpty() && low.charAt(0) == letter;
    }

    /** "NewsAsia" gives both its letters. */
    private boolean humps(int word, char letter) {
        var low = prose.tokens().low(word);
        return low.length() > 1
                && prose.field()
                                .text()
                                .substring(
                                        prose.tokens().start(word) + 1,
                                        prose.tokens().end(word))
                                .indexOf(letter)
                        >= 0;
    }
}
