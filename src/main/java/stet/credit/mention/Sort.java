package stet.credit.mention;

import java.util.Arrays;

/** The sorts of words and marks that the forms are written in. The words of each are in the {@link Lexicon}. */
enum Sort {
    // Shapes: what a token looks like.
    CAPITAL,
    UPPER,
    NUMBER,
    STOP,
    DASH,
    SLASH,
    OPENS,
    CLOSES,
    PIPE,
    QUOTE,
    INITIAL,
    /** A capital of a word that the lexicon does not know: a name, most likely. */
    PROPER,

    // Who, where and when.
    PERSON,
    PERSONS,
    PLACE,
    PARTICLE,
    MONTH,
    WEEKDAY,
    CLOCK,
    DATING,

    // What describes an agency beside its name.
    ARTICLE,
    AGENCY_NOUN,
    /** Words that mean a news agency by themselves; others do beside one that is {@link #OF_NEWS}. */
    NEWS_AGENCY,
    OF_NEWS,
    DESCRIBES,
    POSSESSIVE,

    // Citations: verbs and nouns of reporting.
    REPORTS,
    SAYS,
    ADVERB,
    TELLS,
    /** Verbs whose hearer follows without a preposition, though not always at once: "řekla starostka ČTK". */
    TELLS_ONE,
    TAKES,
    TAKEN,
    BY,
    SPEAKS,
    TO,
    REPORT_NOUN,
    ASKED,
    /** What joins clauses, or the parts of one in a language without spaces. */
    JOINTS_OF_CLAUSES,

    // An agency's own people, house and business.
    STAFF,
    HOUSE,
    WRITER,
    INVESTIGATES,
    BUSINESS,
    WITNESSES,
    POLL,
    POLLSTER,
    /** What a reader does with an agency's work, and takes nothing from it. */
    CONSUMES,
    /** What one does to those who work for an agency, or to the agency itself. */
    ENGAGES,

    // Pictures.
    PICTURE,
    PICTURED,
    ON_VIEW,
    GALLERY,

    // Credits for text.
    WITH,
    EXTRA,
    REPORTING,
    FILES,
    CONTRIBUTES,
    MATERIAL,
    SOURCED,
    RIGHTS,
    RESERVED,
    /** What may stand beside names in a line that is nothing but a credit. */
    CREDITING;

    /** The place of this sort in a token's set of sorts, which never leaves the process. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }

    static boolean isSort(String name) {
        return Arrays.stream(values()).anyMatch(sort -> sort.name().equals(name));
    }
}
