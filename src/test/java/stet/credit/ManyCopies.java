package stet.credit;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import stet.copy.Copy;
import stet.copy.Draft;
import stet.copy.Language;

/** Copies with all that can be wrong with credits, in several languages: the same for the same seed. */
final class ManyCopies {
    private static final Map<Language, List<String>> PROSE = Map.of(
            Language.EN,
            List.of(
                    "The bridge was shut on Monday and the city said that it would stay so for a week.",
                    "Two calls went unanswered, a diplomat told %s.",
                    "%s reported that the bridge was old.",
                    "The mayor spoke to the council, according to %s."),
            Language.DE,
            List.of(
                    "Die Brücke ist seit Montag gesperrt, und das bleibt sie auch für eine Woche.",
                    "Das berichtet die Nachrichtenagentur %s am Montag.",
                    "Die Brücke war alt, meldet die Nachrichtenagentur %s."),
            Language.FR,
            List.of(
                    "Le pont est fermé depuis lundi et il le restera pour une semaine selon la mairie.",
                    "La porte était usée, a rapporté l'agence %s.",
                    "Selon %s, le maire a été averti par les services de la ville."),
            Language.ES,
            List.of(
                    "El puente está cerrado desde el lunes y no se abre en una semana, según el alcalde.",
                    "El puente era viejo, informó la agencia %s.",
                    "Según %s, el alcalde fue avisado por los vecinos."),
            Language.IT,
            List.of(
                    "Il ponte è chiuso da lunedì e non si apre per una settimana, secondo il sindaco della città.",
                    "Lo riporta l'agenzia %s.",
                    "Secondo %s, il sindaco era stato avvisato con una lettera."),
            Language.NL,
            List.of(
                    "De brug is sinds maandag dicht en het duurt nog een week, zegt de burgemeester van de stad.",
                    "%s reported that the bridge was old."),
            Language.PL,
            List.of(
                    "Most jest zamknięty od poniedziałku i nie będzie otwarty przez tydzień, jak powiedział burmistrz.",
                    "%s reported."),
            Language.JA,
            List.of("橋は月曜日から閉鎖されており、一週間はこのままだという。", "「%s」 %s reported that."));

    private static final List<String> AGENCIES = List.of(
            "Reuters", "AFP", "Kyodo", "dpa", "Yonhap", "Xinhua", "AP", "Retuers", "Asociated Press", "Reutters");

    private static final List<String> CREDITS = List.of(
            "With reporting by %s",
            "With reporting by %s and %s",
            "With reporting by %s, %s and %s",
            "Mit Material von %s und %s",
            "Avec %s",
            "Źródło: %s",
            "(With inputs from %s)",
            "(With inputs from agencies)",
            "(With inputs from Zorblat News)",
            "Additional reporting by %s; editing by Jane Doe",
            "Reporting by Jane Doe, %s and agencies",
            "With files from Zorblat News and %s",
            "%s contributed to this report.",
            "• ATF/%s",
            "(%s/emo)",
            "%s/%s",
            "— %s",
            "Source: %s",
            "Jane Doe in Seoul and %s contributed to this report");

    private static final List<String> PICTURES = List.of(
            "",
            "AP",
            "%s",
            "Jane Doe/%s",
            "%s/Jane Doe",
            "via %s",
            "Island News via",
            "Island News",
            "Jane Doe/%s via %s");

    private static final List<String> FILES =
            List.of("", "bridge.jpg", "20261102_RTROPTP_4_MINISTRY.JPG", "AP26328412345678.jpg");

    private final Random random;

    ManyCopies(long seed) {
        random = new Random(seed);
    }

    Copy next() {
        var prose = PROSE.get(one(List.copyOf(new TreeSet<>(PROSE.keySet()))));
        var body = IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(i -> "<p>" + prose.get(0) + " " + named(one(prose))
                        + (rarely() ? " (" + named("With inputs from %s") + ")" : "") + "</p>")
                .collect(Collectors.joining());
        if (rarely()) {
            body = credit() + body;
        }
        if (random.nextBoolean()) {
            body += credit();
        }
        if (rarely()) {
            body += credit();
        }
        var credit = rarely() ? named(one(CREDITS)) : null;
        var byline =
                rarely() ? named(one(List.of("By Jane Doe", "By Jane Doe, %s", "Jane Doe and %s", "By %s"))) : null;
        var dateline = rarely() ? named(one(List.of("SEOUL", "SEOUL (%s)"))) : null;
        return new Draft(
                        named(one(List.of("Bridge shut", "Bridge shut, %s says"))),
                        null,
                        byline,
                        dateline,
                        body,
                        credit,
                        rarely() ? List.of(picture(), picture()) : null,
                        null,
                        null)
                .copy();
    }

    private String credit() {
        return "<p>" + named(one(CREDITS)).replace("ATF", "<em>ATF</em>") + "</p>";
    }

    private Draft.DraftPicture picture() {
        return new Draft.DraftPicture(
                "Bridge",
                named(one(List.of("The bridge.", "The bridge on Monday. Photo: %s", "The bridge. (JAPAN OUT)"))),
                named(one(PICTURES)),
                one(FILES));
    }

    private String named(String form) {
        var named = form;
        while (named.contains("%s")) {
            named = named.replaceFirst("%s", one(AGENCIES));
        }
        return named;
    }

    private boolean rarely() {
        return random.nextInt(3) == 0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
