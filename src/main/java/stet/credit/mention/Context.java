package stet.credit.mention;

import java.util.List;
import java.util.Set;
import stet.credit.mention.Sighting.Spelling;
import stet.wire.Agency;

/** One name, or several joined as in "AFP, dpa and Reuters", among its words: what the forms of the grammar look at. */
final class Context {
    private static final int WORDS_OF_A_DESCRIPTION = 8;
    private static final int DESCRIBED_BEHIND = 5;

    /** Words that lead to a name and are no part of it, though they may begin a sentence. */
    private static final long LEADS = Sort.TAKES.bit()
            | Sort.TELLS.bit()
            | Sort.REPORTS.bit()
            | Sort.SAYS.bit()
            | Sort.TAKEN.bit()
            | Sort.BY.bit()
            | Sort.TO.bit()
            | Sort.WITH.bit()
            | Sort.EXTRA.bit()
            | Sort.REPORTING.bit()
            | Sort.FILES.bit()
            | Sort.PICTURED.bit()
            | Sort.POLL.bit()
            | Sort.REPORT_NOUN.bit()
            | Sort.STAFF.bit()
            | Sort.HOUSE.bit()
            | Sort.PICTURE.bit();

    private final Prose prose;
    private final Tokens tokens;
    private final List<Sighting> names;
    private final Set<String> introduced;
    private final int start;
    private final int end;
    private final int describedStart;
    private final int describedEnd;

    /** @param introduced the agencies that the copy calls by a name nobody else bears */
    Context(Prose prose, List<Sighting> names, Set<String> introduced) {
        this.prose = prose;
        this.tokens = prose.tokens();
        this.names = names;
        this.introduced = introduced;
        this.start = tokens.indexAt(names.get(0).start());
        this.end = tokens.indexAt(names.get(names.size() - 1).end());
        this.describedEnd = endOfDescription();
        this.describedStart = startOfDescription();
    }

    Field.Part part() {
        return prose.field().part();
    }

    Tokens tokens() {
        return tokens;
    }

    List<Sighting> names() {
        return names;
    }

    Sighting name() {
        return names.get(0);
    }

    /** The first token of the name. */
    int start() {
        return start;
    }

    /** The token after the name. */
    int end() {
        return end;
    }

    /** The first token of the name with what describes it: "the Russian state news agency TASS". */
    int describedStart() {
        return describedStart;
    }

    /** The token after the name with what describes it: "Kyodo news agency". */
    int describedEnd() {
        return describedEnd;
    }

    Paragraph paragraph() {
        return prose.paragraph(start);
    }

    Paragraph before() {
        return prose.beside(start, -1);
    }

    Paragraph after() {
        return prose.beside(start, 1);
    }

    /** Whether its line is one of the last of the story. */
    boolean isAtFoot() {
        return prose.isAtFoot(start);
    }

    /** Whether nothing but a few short lines stand below its line. */
    boolean isLast() {
        return prose.isLast(start);
    }

    /** Whether "agency", "Nachrichtenagentur" or the like stands beside the name. */
    boolean isCalledAgency() {
        for (int i = describedStart; i < describedEnd; i++) {
            if ((i < start || i >= end) && tokens.is(i, Sort.AGENCY_NOUN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all names are of that spelling. */
    boolean areAll(Spelling spelling) {
        return names.stream().allMatch(name -> name.is(spelling));
    }

    /** Whether the copy calls all of them, here or elsewhere, by a name that nobody else bears. */
    boolean isIntroduced() {
        return names.stream().allMatch(name -> introduced.contains(name.agency().id()));
    }

    /** Whether each of them is a name that nobody else bears, or letters that the copy has explained by one. */
    boolean areKnown() {
        return names.stream()
                .allMatch(name -> name.is(Spelling.NAME)
                        || name.is(Spelling.KIN)
                        || introduced.contains(name.agency().id()));
    }

    /** Whether an article stands before it and a word in small letters follows that the lexicon does not know, so that the name may be a part of another. */
    boolean isPartOfUnknown() {
        return tokens.is(start - 1, Sort.ARTICLE)
                && tokens.sorts(end) == 0
                && !tokens.isEdge(end)
                && Character.isLetter(tokens.low(end).charAt(0));
    }

    /** Whether one of the agencies moves nothing but pictures. */
    boolean hasPictureAgency() {
        return names.stream().anyMatch(name -> name.agency().kind() == Agency.Kind.PICTURE);
    }

    /** "The state agency «TASS»": the marks are of the name. */
    private boolean standsInMarks() {
        return tokens.is(start - 1, Sort.QUOTE)
                && tokens.is(end, Sort.QUOTE)
                && (tokens.is(start - 2, Sort.AGENCY_NOUN) || tokens.is(start - 2, Sort.DESCRIBES));
    }

    private int endOfDescription() {
        int from = standsInMarks() ? end + 1 : end;
        int described = from;
        for (int at = from; at < end + DESCRIBED_BEHIND && !tokens.isEdge(at) && describesBehind(at); at++) {
            if (tokens.is(at, Sort.AGENCY_NOUN) || tokens.low(at).equals("news")) {
                described = at + 1;
            }
        }
        return described;
    }

    private int startOfDescription() {
        int at = standsInMarks() ? start - 1 : start;
        boolean named = false;
        while (at > start - WORDS_OF_A_DESCRIPTION && describes(at - 1)) {
            at--;
            named |= tokens.is(at, Sort.AGENCY_NOUN) || tokens.is(at, Sort.POSSESSIVE);
        }
        if (named || describedEnd > end) {
            at = withCountry(at);
        }
        int country = withCountry(at);
        if (tokens.is(country - 1, Sort.ARTICLE) && tokens.is(country, Sort.CAPITAL)) {
            return country - 1;
        }
        return tokens.is(at - 1, Sort.ARTICLE) ? at - 1 : at;
    }

    private boolean describesBehind(int token) {
        return tokens.is(token, Sort.AGENCY_NOUN) || tokens.is(token, Sort.DESCRIBES);
    }

    private boolean describes(int token) {
        return (tokens.sorts(token)
                        & (Sort.DESCRIBES.bit() | Sort.AGENCY_NOUN.bit() | Sort.ARTICLE.bit() | Sort.POSSESSIVE.bit()))
                != 0;
    }

    /** "South Korea's", "the Russian" before what has been read as a description. */
    private int withCountry(int from) {
        int at = from;
        while (at > from - 3 && tokens.is(at - 1, Sort.CAPITAL) && (tokens.sorts(at - 1) & LEADS) == 0) {
            at--;
        }
        return at;
    }
}
