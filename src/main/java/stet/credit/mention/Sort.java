package stet.credit.mention;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sorts of words and marks that the forms are written in. A token can be of several sorts. Words are lower case. */
enum Sort {
    // Shapes: what a token looks like.
    CAPITAL,
    UPPER,
    NUMBER,
    STOP,
    DASH,
    SLASH,
    OPENS("( [ {"),
    CLOSES(") ] }"),
    PIPE("| • · ● ▪ > » *"),
    QUOTE("\" “ ” „ « » ‘ ’ ' ''"),
    INITIAL,
    /** A capital of a word that the lexicon does not know: a name, most likely. */
    PROPER,

    // Who and where.
    PERSON,
    PERSONS("and & und et y e , with"),
    PLACE,
    PARTICLE(
            "de la le du des del della di da dal dos van von der den ten ter zu zum am an al el bin ibn abu of the upon les"),
    MONTH("""
            jan january januar janvier janv enero ene gennaio gen feb february februar février févr febrero febbraio
            mar march märz mars marzo apr april avril abril abr aprile may mai mayo maggio mag jun june juni juin junio
            giugno giu jul july juli juillet juil julio luglio lug aug august août agosto ago sep sept september septembre
            septiembre settembre set oct okt october oktober octobre octubre ottobre ott nov november novembre noviembre
            dec dez dic december dezember décembre déc diciembre dicembre"""),
    WEEKDAY("""
            monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun montag dienstag mittwoch
            donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes
            miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica"""),
    CLOCK("""
            am pm a.m a.m. p.m p.m. et ct mt pt edt est pdt pst cdt cst mdt mst gmt bst cet utc ist ago hrs hours mins minutes"""),
    DATING(
            "updated published posted originally modified erstellt aktualisiert publié mis veröffentlicht actualizado pubblicato created"),

    // What describes an agency beside its name.
    ARTICLE("""
            a an the la le les l' il lo gli der die das dem den des ein eine einer el los una un d' dell' all' dall' sull'
            nell' l’ d’ of de"""),
    AGENCY_NOUN("""
            agency agencies newswire wire media broadcaster outlet service services agence agences nachrichtenagentur
            nachrichtenagenturen agentur presseagentur depeschenagentur agencia agencias agenzia agenzie agentschap
            persbureau nieuwsagentschap newsagency organization organisation cooperative television"""),
    DESCRIBES("""
            news state run owned - semi official officially semiofficial local national international independent private
            financial press financial global leading global amtliche amtlichen staatliche staatlichen offizielle offiziellen
            deutsche deutschen russische russischen französische französischen chinesische presse officielle oficial
            estatal noticias stampa di de d' ufficiale domestic partner sister foreign russian chinese turkish iranian japanese syrian spanish italian
            french german british american austrian belgian dutch swiss ukrainian indian indonesian malaysian canadian australian
            chinoise russe espagnole italienne américaine britannique allemande japonaise iranienne turque syrienne belge suisse
            rusa china francesa alemana italiana japonesa iraní turca siria russa cinese francese spagnola tedesca giapponese
            iraniana turca iranische iranischen türkische türkischen japanische japanischen italienische italienischen
            spanische spanischen österreichische österreichischen schweizerische schweizerischen"""),
    POSSESSIVE("'s ’s ' ’"),

    // Citations: verbs and nouns of reporting.
    REPORTS("""
            reported reports reporting report quoted quotes quoting cited cites citing wrote writes noted notes revealed
            reveals learned learns learnt disclosed described carried published calculated calculates estimates estimated found
            understands understood saw obtained ran broadcast asked
            rapporte rapporté rapportait rapportent indique indiqué indiquait précise précisé signale signalé révèle révélé
            écrit relaie relayé cite citant
            berichtet berichtete berichteten berichten meldet meldete meldeten melden schreibt schrieb zitiert zitierte
            erfuhr erfahren verbreitete vermeldet vermeldete zufolge
            informó informa informan reporta reportó citó señaló señala publicó recoge recogió adelantó detalló
            riferisce riferito riporta riportato scrive segnala cita citando rapporta apprende batte"""),
    SAYS("""
            said says say saying added adds confirmed confirms announced announces stated states claimed claims told warned
            explained described dit affirme affirmé annonce annoncé ajoute ajouté appris sagt sagte teilte dijo dice
            anunció confirmó confirma aseguró afirmó afferma annuncia annunciato dichiarato"""),
    ADVERB("""
            also first earlier later had has have previously exclusively separately then even now already recently
            initially only further on late early today yesterday tonight this week month meanwhile however himself
            monday tuesday wednesday thursday friday saturday sunday morning evening afternoon night
            auch zuerst zunächst weiter ferner zudem bereits heute gestern aussi également hier ainsi a avait ha
            también ayer además había hoy anche ieri aveva unter"""),
    TELLS("told tells telling tell informed informs"),
    TAKES("""
            citing cites cited cite quoting quoted quotes quote per selon laut gemäß según secondo citant cite citait citando
            cita citó zitiert zitierte via"""),
    TAKEN("""
            seen obtained reviewed viewed contacted interviewed published carried cited quoted released verified heard
            reported witnessed compiled issued distributed provided monitored broadcast approached asked run aired posted
            shared given sent shown transmitted moved filmed recorded shown consulted gathered collected reached confirmed disseminated
            cité citée cités interrogé interrogée interrogés joint jointe contacté contactée rapporté rapportés relayé
            diffusé publié publiée consulté consultée recueilli recueillis
            zitiert verbreitet veröffentlicht befragt
            citado citada consultado consultada consultados entrevistado difundido publicado recogidas recogido contactado
            citato citata citati interpellato sentito riportato diffuso pubblicato contattato raggiunto"""),
    BY("by von par por da dal dall' through durch vom"),
    SPEAKS("""
            interview interviews statement comments comment remarks spoke speaking speaks talk talked talking confirmed
            acknowledged said email emailed e-mail letter message messages wrote according conversation exclusive
            briefing response disclosed admitted confided explained complained revealed described insisted appealed
            déclaré dit indiqué confié affirmé assuré expliqué précisé annoncé raconté confirmé entretien interview
            déclarait expliqué souligné témoigné estimé ajouté
            dijo declaró señaló explicó confirmó aseguró afirmó indicó informó entrevista declaraciones comentó relató
            detto dichiarato spiegato riferito confermato intervista raccontato affermato"""),
    TO("to with for for à au aux auprès avec a ad all' alla alle con gegenüber"),
    REPORT_NOUN("""
            report reports story stories article articles dispatch dispatches investigation analysis exclusive interview
            data calculation calculations source sources reporting account accounts footage bulletin column fact explains
            review query queries inquiry request coverage live bericht meldung berichte meldungen angaben informationen
            bericht informationen meldungen dépêche dépêches despacho despachos lancio nota cable flash"""),
    ASKED("request requests query queries questions inquiries call calls email emails comment"),

    // An agency's own people, house and business.
    STAFF("""
            photographer photographers cameraman cameramen camerawoman journalist journalists reporter reporters
            correspondent correspondents employee employees stringer stringers staff staffer staffers crew crews team
            bureau bureaus bureaux office offices editor editors newsroom videographer videographers video driver
            contributor contributors freelancer freelancers producer witness columnist writer writers analyst economist
            journaliste journalistes photographe photographes correspondant correspondante correspondants reporter
            korrespondent korrespondentin korrespondenten fotograf fotografen journalist journalistin reporterin mitarbeiter
            periodista periodistas fotógrafo corresponsal corresponsales
            giornalista giornalisti fotografo corrispondente inviato"""),
    HOUSE("""
            executive ceo chief spokesman spokeswoman spokesperson shares stock terminal terminals headquarters building
            board owner founder president chairman chairwoman subscribers customers clients parent tv television radio app
            website archive archives opinion politics businessweek markets surveillance logo award awards lawyer lawyers union trustee trustees workers subsidiary rival"""),
    WRITER("""
            writer writers reporter reporters correspondent correspondents staff editor editors journalist journalists
            photographer photographers columnist contributor national international foreign political sports business
            diplomatic security military legal affairs science medical health religion education technology tech white house
            congress supreme court special chief senior entertainment movie film fashion food travel economics economic
            racing baseball basketball football soccer golf tennis hockey college pro auto investigative reporter medien
            korrespondent video environment energy bureau team music television drama race ethnicity aerospace airlines
            retail markets press news service agency"""),
    INVESTIGATES("""
            put puts broke breaks mention mentioned mentions contacted reached examined analyzed analysed interviewed showed
            shows tweeted posted listed lists identified tracked documented uncovered monitored gave gives detailed aired
            cautioned speculated predicted projected projects declared called calls verified spoke pointed highlighted recorded released issued
            provided picked followed sought attempted tried heard counted visited viewed describes reviewed"""),
    BUSINESS("""
            won wins sued sues employs employed hired fired launched launches opened opens closed closes appointed suspended
            owns owned sold bought merged operates apologised apologized retracted deleted withdrew lost condemned denied
            demanded urged is was are were will rose fell cut lays laid plans"""),
    WITNESSES("""
            said says saw heard reported reports counted witnessed noted notes wrote writes told observed visited found
            watched learned learnt asked described quoted spoke confirmed estimated viewed cited constaté vu compté
            berichtete berichtet beobachtete sah constató vio visto"""),
    POLL("""
            poll polls polling survey surveys surveyed polled count counts tally tallies toll index indexes rankings ranking
            votecast consensus forecast forecasts barometer umfrage umfragen zählung sondage sondages décompte comptage
            bilan baromètre encuesta encuestas sondeo recuento conteo sondaggio sondaggi conteggio poll's"""),
    POLLSTER("ipsos norc gfk nbc wsj kantar morning-consult ifop opinionway elabe yougov zogby jpmorgan"),

    // Pictures.
    PICTURE("""
            photo photos photograph photographs photography picture pictures image images graphic graphics video foto fotos
            handout photographer screenshot bild bilder fotografía fotografia imagen imágenes immagine crédito crédits
            téléphoto bélino illustration file pool archive archivbild archivfoto symbolbild grafik vídeo infographic wirephoto
            telephoto radiophoto photolure"""),
    PICTURED("""
            photo photos photograph photographs picture pictures image images graphic video foto fotos bild bilder credit
            credits fotografía fotografia imagen immagine crédit crédits crédito caption photographer handout screenshot
            pic pix grafik archivfoto archivbild symbolbild photographie vidéo vídeo illustration copyright courtesy quelle"""),
    ON_VIEW("""
            left right center centre pictured shown seen poses pose posing arrives arrive arriving walks walk walking speaks
            speak speaking shakes shake shaking waves wave waving attends attend stands stand standing listens listen
            gestures gesture looks look greets greet sits sit sitting holds hold holding smiles smile file photo pictured"""),
    GALLERY("""
            fullscreen close replay less more share image photo slideshow gallery photos caption hide show advertisement
            next previous buy embed expand enlarge save comment"""),

    // Credits for text.
    WITH("with avec mit con including"),
    EXTRA("additional additonal additionnal aditional extra further more other zusätzliche"),
    REPORTING("reporting writing editing edited writing compiled produced translated graphics research material"),
    FILES("""
            files inputs input information informations material materials reports reporting contributions copy content
            dispatches assistance feeds text report story work help agency agencies wire información datos aportes informazioni contributi
            contenuti dépêches materialien agenturmaterial informationen texten meldungen"""),
    CONTRIBUTES("contributed contributes contributing contribué beigetragen contribuyó contribuyeron contribuito"),
    MATERIAL(
            "contains contain includes include uses used using incorporates enthält verwendet contiene contient utilise"),
    SOURCED("source sources quelle quellen fuente fuentes fonte fonti bron agencies agency agenturen wires text texte"),
    RIGHTS("""
            copyright © copyrighted auteursrechten auteursrecht urheberrecht urheberrechte copyrights"""),
    RESERVED("rights droits derechos diritti rechte rechten direitos");

    private static final Map<String, Long> WORDS = new HashMap<>();

    static {
        for (var sort : values()) {
            sort.words.forEach(word -> WORDS.merge(word, sort.bit(), (one, other) -> one | other));
        }
    }

    private final List<String> words;

    Sort(String words) {
        this.words = Arrays.stream(words.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Sort() {
        this("");
    }

    /** The place of this sort in a token's set of sorts, which never leaves the process. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }

    /** The sorts of a word by what the lexicon says of it. */
    static long of(String low) {
        return WORDS.getOrDefault(low, 0L);
    }

    static boolean isSort(String name) {
        return Arrays.stream(values()).anyMatch(sort -> sort.name().equals(name));
    }
}
