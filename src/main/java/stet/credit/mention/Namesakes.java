package stet.credit.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Names.Telltale;
import stet.credit.mention.Sighting.Spelling;

/** Who else in a text bears an agency's short name: by the words around it, or because the text says what it stands for. */
final class Namesakes {
    private static final Forms A_PERSON = Forms.of("""
            PROPER @ !/|DASH|PIPE|$|:|,|CLOSES                              -- Juan Mena said
            !a @ PROPER !/                                                  -- Efe Demir
            """);
    private static final Forms OWNED = Forms.of("""
            her|his|my|your|their|our|its @                                 -- her PA
            las|los @
            il|el|le|un|del|al|du|au|do|ao @                                -- agencies are feminine: "il PAP"
            ^ der|das|ein|de @ !DASH                                               -- Der AP fährt: agencies are feminine
            @ DASH NUMBER                                                   -- the AA-12
            d|r|i DASH|. @                                                  -- Sen. Jo Roe (D-PA)
            """);
    private static final Forms SOMEBODY_SAYING =
            Forms.of("@ SAYS|REPORTS that? he|she|his|her"); // Ria said she was cold
    private static final Forms A_FIRM = Forms.of(
            "@ REPORTS ARTICLE? higher|lower|record|rising|falling|strong|weak|loss|losses|profit|profits|earnings|sales|revenue|growth",
            "@ has|have|had? processed|clocked|handled|settled|logged|registered|crossed|topped|recorded over|more|than|about|nearly|almost|around|a|some* NUMBER|record");
    private static final Forms WITH_PEOPLE = Forms.of("""
            @ 's? chief|leader|leaders|party|government|supporters|workers|officers|officer|commissioner|minister|members
            @ 's? spokesperson|spokesman|spokeswoman|agents|soldiers|troops|officials|candidate|candidates|lawmakers|senators
            @ 's? campaign|candidacy|aides|rivals|presidency|administration|fortune|wife|mother|father|supporters
            """);
    private static final Forms LONGER = Forms.of("@ PROPER");
    private static final Forms A_STATE = Forms.of("""
            PROPER , @ !$|/|OPENS|CLOSES|REPORTS|SAYS|ADVERB                -- Erie, PA, on Monday
            PROPER , @ NUMBER
            PROPER @ NUMBER
            """);
    private static final Forms BEHIND_A_PERSON = Forms.of("PROPER OPENS @ CLOSES ."); // o senador Jo Reis (AP).
    private static final Forms WITH_ARTICLE =
            Forms.of("!TELLS the @ ADVERB|has|have|had* !AGENCY_NOUN|news|REPORT_NOUN|STAFF|PICTURE");

    /** Words of the language that only a credit takes for an agency. */
    private static final Set<String> WORDS = Set.of("\u5171\u540C", "\u6642\u4E8B");

    /** Letters that many are seldom anybody else's. */
    private static final int TELLING_LENGTH = 7;

    private final Prose prose;
    private final Map<String, Set<Paragraph>> near = new HashMap<>();
    private final Set<String> everywhere = new HashSet<>();
    private final Set<String> explained = new HashSet<>();

    /** @param spokenOf the agencies whose namesakes any field of the copy surely speaks of */
    Namesakes(Prose prose, List<Sighting> names, List<Telltale> telltales, Set<String> spokenOf) {
        this.prose = prose;
        everywhere.addAll(spokenOf);
        telltales.forEach(this::hear);
        Sighting last = null;
        for (var name : names) {
            var agency = name.agency().id();
            if (name.is(Spelling.NAMESAKE)) {
                everywhere.add(agency);
            } else if (name.is(Spelling.SHORT) && !follows(last, name) && isExplained(name)) {
                explained.add(agency);
            }
            last = name;
        }
    }

    private void hear(Telltale telltale) {
        var agency = telltale.agency().id();
        if (telltale.sure()) {
            everywhere.add(agency);
        } else {
            near.computeIfAbsent(agency, none -> new HashSet<>())
                    .add(prose.paragraph(prose.tokens().indexAt(telltale.at())));
        }
    }

    private boolean isExplained(Sighting name) {
        return Abbreviation.isExplained(prose, prose.tokens().indexAt(name.start()));
    }

    /** "Press Trust of India (PTI)" explains the agency's letters by its own name. */
    private static boolean follows(@Nullable Sighting last, Sighting name) {
        return last != null && last.agency().id().equals(name.agency().id()) && name.start() - last.end() <= 2;
    }

    /** Whether the name can hardly be anybody else's: it is long, it says "agency", or the copy has explained it. */
    static boolean areOut(Context at) {
        return at.isIntroduced()
                || at.name().length() >= TELLING_LENGTH
                || at.isCalledAgency()
                || Subjects.areNamedWithArticle(at);
    }

    /** Whether the name is somebody else's, if it is read so. */
    boolean bear(Context at, Reading reading) {
        var name = at.name();
        if (!at.part().isRunningText() || !at.areAll(Spelling.SHORT) || at.isCalledAgency()) {
            return false;
        }
        if (LongerNames.hold(at, reading)
                || areExplainedHere(at, reading)
                || (reading == Reading.LAST_WORD && isHaunted(at) && BEHIND_A_PERSON.fit(at))) {
            return true;
        }
        if (reading.role() == Mention.Role.PICTURE
                || reading.role().isCredit()
                || reading.role() == Mention.Role.COPYRIGHT) {
            return false;
        }
        return isLowerCase(at)
                || WORDS.contains(prose.tokens().low(at.start()))
                || explained.contains(name.agency().id())
                || isSomebodyOrSomewhere(at)
                || (!areOut(at) && reading != Reading.NAMED_POLL && isNamedWithArticle(at))
                || (!reading.isSure() && (isHaunted(at) || isSpokenOfLikeOthers(at, reading)))
                || (reading == Reading.LIKELY_SOURCE && LONGER.fit(at))
                || (at.hasPictureAgency() && reading.role() == Mention.Role.CITATION);
    }

    /** "Association for Field Photography (AFP) -": a credit's brackets explain no words. */
    private boolean areExplainedHere(Context at, Reading reading) {
        return reading.role().isCredit() && isExplained(at.name());
    }

    /** "According to the PAP": a party or a police force more likely than an agency, which has no article in English. */
    private static boolean isNamedWithArticle(Context at) {
        return !isCalledWithArticle(at.name().agency().id()) && WITH_ARTICLE.fit(at);
    }

    /** "The PTI chief": a party or a police force more likely than an agency. */
    private static boolean isSpokenOfLikeOthers(Context at, Reading reading) {
        return reading != Reading.ITS_WORK
                && !isCalledWithArticle(at.name().agency().id())
                && WITH_PEOPLE.fit(at);
    }

    private boolean isSomebodyOrSomewhere(Context at) {
        return (isCapitalised(at) && (A_PERSON.fit(at) || (!areOut(at) && SOMEBODY_SAYING.fit(at))))
                || (!areOut(at) && A_FIRM.fit(at))
                || OWNED.fit(at)
                || (isState(at) && A_STATE.fit(at));
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
}
