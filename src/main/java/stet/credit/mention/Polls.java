package stet.credit.mention;

/** Polls, counts and rankings that bear an agency's name: nothing is taken from its report. */
final class Polls {
    private static final Forms FORMS = Forms.of("""
            @ 's? CAPITAL|NUMBER|-|/|primary|delegate|latest|new|national|exit|opinion|daily|monthly|online|preliminary|unofficial|running|billionaires|economists|ongoing|own* POLL !of|that|WITNESSES
            @ 's? CAPITAL|NUMBER|-|/* POLL of CAPITAL?|ARTICLE?|NUMBER?|economists|analysts|traders|voters|adults|strategists
            @ 's? CAPITAL|NUMBER|-|/|primary|delegate|latest|new|national|exit|opinion|monthly|of|own* POLL
            @ -|/|and|& POLLSTER                                    -- AP-GfK, Reuters/Ipsos
            POLLSTER -|/|and|&|for|pour ARTICLE? @
            POLL ARTICLE|/|-|CAPITAL|of|by|for|from|with|pour|de|der|von|per|conducted|commissioned|compiled|carried|taken|made|done|out|released|published|realizado|effectué|réalisé|établi|dressé|tenu|par|elaborado|elaborada|hecho|realizada|durchgeführt|erstellt* [@]
            von|par|por|by|van|av|af ARTICLE* @ befragten|befragte|polled|surveyed|interrogés|encuestados|ondervraagde|geraadpleegde
            economists|analysts|traders|ökonomen|analysten|volkswirte|économistes|analystes|economistas|analistas|economisti|analisti|economen|analisten TAKEN|surveyed|polled by|von|par|por|da|dall'|door|pela ARTICLE* @
            polled|surveyed|befragte|befragten|interrogés|encuestados .. by|von|par|por [@]     -- economists polled by Reuters
            poll|polls|survey|surveys conducted|commissioned .. [@]
            @ player|coach|athlete|rookie of the                    -- AP Player of the Year
            @ 's? CAPITAL|billionaires+ POLL
            @ NUMBER|top|preseason NUMBER? poll|rankings|ranked|ranking
            @ all - america
            @ votecast|top
            """);

    private Polls() {}

    static boolean fit(Context at) {
        return at.part().isRunningText() && FORMS.fit(at);
    }
}
