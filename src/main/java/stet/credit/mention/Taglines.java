package stet.credit.mention;

import stet.credit.mention.Field.Part;

/** Formal credits for text at its head or foot. */
final class Taglines {
    private static final Forms FORMS = Forms.of("""
            ^ OPENS|DASH|PIPE* REPORTING ,|and|REPORTING* by|from .... [@]
            ^ OPENS|DASH|PIPE* reported by ... [@]
            STOP|OPENS|;|CLOSES REPORTING ,|and|REPORTING* by|from ... [@]                      -- Reporting by Jane Doe, Reuters
            ^ OPENS|DASH|PIPE* with ... FILES|REPORTING by|from|of ... [@]            -- (With files from Sputnik)
            ^ OPENS|DASH* with ARTICLE? [@] FILES|REPORTING? CLOSES? .? $        -- With AFP
            EXTRA FILES|REPORTING ... by|from|of ... [@]                    -- additional reporting from dpa
            ^ OPENS|DASH* FILES|REPORTING : ... [@]
            ^ OPENS|DASH* FILES|REPORTING from|by|of .. [@] CLOSES? .? $
            ^ OPENS|DASH* FILES|REPORTING from|by|of .. [@] .... used|included|CONTRIBUTES          -- Information from AP was used
            FILES|REPORTING from|by [@] .. used|included
            ^ OPENS|DASH* CAPITAL* WITH|y|and|e|und|et ARTICLE? [@] CLOSES? .? $   -- La Gazette avec AFP et Reuters
            ^ OPENS|DASH|PIPE* CAPITAL* WITH .. FILES .. [@]                  -- Mit Material der dpa
            OPENS WITH [@] CLOSES
            OPENS WITH ARTICLE? SOURCED|FILES ARTICLE|BY|PARTICLE* [@] CLOSES               -- (con fonte ANSA)
            WITH FILES .. [@] .. CLOSES|$
            WITH FILES .. [@] CLOSES|.
            this|diese|dieser|dieses|cet|cette|este|esta|questo|questa|deze|dit|denne|dette text|meldung|artikel|beitrag|bericht|artículo|article|articolo|nota|stuk|report|story ... von|par|por|da|dall'|door|fra|by|av|af|from [@] OPENS|CLOSES|DASH|NUMBER* .. übernommen|erstellt|repris|reprise|elaborado|elaborada|overgenomen|hentet|syndicated|supplied|provided|.
            ^ OPENS|DASH|PIPE* PERSON+ ARTICLE|for|with|and|,|from+ @ .... wrote|reported|compiled|prepared|produced this|the report|story|article|dispatch
            mit|unter verwendung .. [@]
            MATERIAL .. FILES .. [@]                                        -- contains material from AFP
            FILES .. [@] .. verwendet|used|utilizado
            [@] .. CONTRIBUTES to this|the|that|these|our|reporting|from|story|report|article
            [@] .... CONTRIBUTES to this|reporting
            [@] ... CONTRIBUTES $|.                                         -- AFP and Reuters contributed
            [@] ... CONTRIBUTES reporting|material|information|additional
            [@] ... reported from CAPITAL .. . $
            [@] 's? CAPITAL* WRITER+ .... CONTRIBUTES
            [@] WRITER+ .... CAPITAL ... reported from                       -- AP writer Jane Doe reported from
            CONTRIBUTES .. to this .. [@]
            ^ OPENS|DASH* CONTRIBUTES : ... [@]
            [@] ... a participé|collaboré à|contribué
            ^ OPENS|PIPE* SOURCED|FILES :|-|PIPE .. [@]                                      -- Source: AFP
            OPENS SOURCED : .. [@]
            ^ OPENS|PIPE* SOURCED ( s|n|i|en ) : .. [@]                             -- Source(s): AFP
            ^ OPENS|DASH* from FILES+ ,? including .. [@]
            FILES|REPORTING for this .. CONTRIBUTES|provided|supplied by .... [@]
            FILES|REPORTING .. CONTRIBUTES|provided|supplied by .... [@] .? $
            compiled|prepared|written|edited|assembled|rewritten .. from|using|with|of [@]
            [@] FILES .. used|verwendet|utilizado|utilisé
            SOURCED : [@] CLOSES? .? $
            PIPE SOURCED : [@]
            ^ OPENS|DASH* compiled|adapted|rewritten|translated|provided|supplied|distributed .. from|by [@]
            ^ OPENS|DASH* based on .. [@] FILES|REPORTING|report? CLOSES? .? $
            ^ OPENS|DASH* from [@] FILES|REPORTING|service|services|and|wire|staff+ CLOSES? .? $       -- From Reuters reports
            ^ DASH .. with|and ARTICLE? @ .? $                              -- – The Gazette with AFP
            is [@] WRITER+ .? $                                     -- Jane Doe is an Associated Press writer.
            is ARTICLE WRITER+ for|with|at [@] .? $
            are [@] WRITER+ .? $
            ^ OPENS|DASH* [@] FILES|REPORTING+ CLOSES? .? $
            ^ OPENS|DASH* [@] ,? ARTICLE? CAPITAL|and|&|,* staff|agencies|reports|wires|wire CLOSES? .? $
            this|the story|report|article|piece .. [@] .. rewritten|edited|generated|published
            published|generated|syndicated .. from .. [@] feed
            """);

    /** Forms that a line at the foot says: what the whole story is made of. */
    private static final Forms AT_FOOT = Forms.of("""
            ^ OPENS|DASH|PIPE|hinweis|anmerkung|note|nota|:* this|diese|dieser|dieses|cet|cette|este|esta|questo|questa|dit|deze|denne|den|detta|ten|the story|stories|report|article|text|meldung|artikel|beitrag|bericht|artículo|nota|noticia|información|artigo|notícia|articolo|testo|stuk|artikkelen|artikeln|artiklen|tekst|artykuł|dépêche|piece|dispatch .... FILES|erstellt|published|supplied|provided|distributed|syndicated|translated|adapted|feed|feeds|publicado|publicada|pubblicato|publié|gepubliceerd .... [@]
            ^ this|diese|dieser|dieses|cet|cette|este|esta|questo|questa|dit|deze|denne story|report|article|text|meldung|artikel|beitrag|bericht|artículo|nota|noticia|información|artigo|notícia|articolo|testo .... [@] .... erstellt|published|supplied|provided|distributed|syndicated|übernommen|publié|repris
            ^ ... WITH ARTICLE? [@] $
            ^ PERSONS+ CONTRIBUTES ,? with FILES|REPORTING from|by|of [@]
            ^ ARTICLE? CAPITAL? staff WRITER? PERSONS+ and|, ARTICLE? [@] .? $
            ^ OPENS|DASH|PIPE* ARTICLE|this* story|report|article|text|copy|rest is|was|comes|come taken|sourced|supplied|based|adapted|on|also|all* from|by|of|via [@]
            ^ OPENS|DASH|PIPE* .... this story|report|article|text|copy .... from|by|of|via [@]
            ^ this|diese|dieser|dieses|cet|cette|este|esta|questo|questa|dit|deze .... compiled|using|prepared|rédigé|rédigée|aide|geschrieben|entstand|entstanden|verfasst|réalisé|réalisée|tomada|tratto|gemaakt .... [@]
            ^ OPENS|DASH|PIPE* CONTRIBUTES|contributed|sourced|taken|prepared|compiled|written|edited|produced|adapted|translated|reprinted|reproduced|republished|published .... by|from|of|with [@] .? CLOSES? .? $
            ^ OPENS|DASH|PIPE* published|reprinted|reproduced|used|republished with|by permission|kind|courtesy+ of|from [@]
            ^ OPENS|DASH|PIPE* CONTRIBUTES|prepared|compiled|written|edited|produced .... based|using|from|with .. [@] FILES|REPORTING|report? CLOSES? .? $
            ^ OPENS|DASH|PIPE* ARTICLE? REPORT_NOUN ARTICLE|BY|AGENCY_NOUN|of|from* [@] .? CLOSES? $
            ^ some|parts|portions|elements|sections|passages|information|material of|in|for|information|material* ARTICLE|this|our story|report|article|text .... [@]
            ^ OPENS|DASH|PIPE* CAPITAL|PERSONS|INITIAL* ; .. by|from|with [@]
            ^ OPENS|DASH|PIPE* REPORTING|EXTRA+ DASH? [@] .? $
            ^ OPENS|DASH|PIPE* adapted|adapté|adaptado|basado|basé|tratto|nach|na|po .. FILES|REPORT_NOUN|podst by|from|of|de|von|der|d'|.|ARTICLE* [@] .? CLOSES? .? $
            ^ OPENS|DASH|PIPE* WITH ... and|et|y|und|e|i|og|och|en ARTICLE? [@] CLOSES? .? $
            """);

    private static final Forms BEHIND_BRACKETS = Forms.of("CLOSES @ .? $");

    private Taglines() {}

    static boolean fit(Context at) {
        return at.part() == Part.CREDIT_LINE
                || ((at.part() == Part.BODY || at.part() == Part.STANDFIRST)
                        && (FORMS.fit(at) || (at.isAtFoot() && at.paragraph().isHeadingLong() && AT_FOOT.fit(at)))
                        && !BEHIND_BRACKETS.fit(at));
    }
}
