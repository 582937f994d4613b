package stet.wire.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.wire.format.Dispatch.Kind;
import stet.wire.format.Dispatch.Signal;
import stet.wire.format.Dispatch.Source;
import stet.wire.format.Dispatch.Status;
import stet.wire.format.Dispatch.WirePicture;

/** What a reader has found of an item so far. */
final class Sheet {
    private static final int MOST_OF_A_NAME = 1_000;
    private static final String RESERVED = "urn:stet:";

    String uri = "";
    String version = "";
    Kind kind = Kind.TEXT;
    final Set<Signal> signals = EnumSet.noneOf(Signal.class);

    @Nullable
    Instant versionCreated;

    @Nullable
    Instant embargo;

    boolean heldBack;
    String usage = "";
    String feed = "";
    final Set<Source> sources = new LinkedHashSet<>();
    String creditLine = "";
    String copyright = "";
    String language = "";
    String headline = "";
    String byline = "";
    String dateline = "";
    String body = "";
    final Set<String> notes = new LinkedHashSet<>();
    final List<WirePicture> pictures = new ArrayList<>();

    private Status status = Status.USABLE;
    private @Nullable Instant expires;
    private @Nullable Unreadable unclear;

    void source(String name, String role) {
        var source = new Source(Lines.cut(name), Code.written(role));
        if (!source.name().isEmpty()) {
            sources.add(source);
        }
    }

    /** Who was named first, if anybody was. */
    String firstSource() {
        return sources.stream().findFirst().map(Source::name).orElse("");
    }

    /** What the item says to editors about itself, a signal at its head included. */
    void note(String note) {
        noteOfPart(note);
        signals.addAll(SignalWords.in(note));
    }

    /** What is said to editors about something that the item brings along. */
    void noteOfPart(String note) {
        if (!note.isBlank()) {
            notes.add(note);
        }
    }

    void body(Markup markup) {
        body = markup.text();
        markup.notes().forEach(this::note);
    }

    void signal(String code) {
        Code.signal(code).ifPresent(signals::add);
    }

    /** Some feeds write a bare date or the time of writing where the dateline belongs. */
    void dateline(String text) {
        dateline = !text.isEmpty() && Character.isDigit(text.charAt(0)) ? "" : text;
    }

    void status(String code) {
        try {
            status = Code.status(code);
        } catch (Unreadable unknown) {
            unclear = unknown;
        }
    }

    void embargo(String until) {
        try {
            embargo = until.isBlank() ? null : Moment.embargoed(until);
        } catch (Unreadable noTime) {
            unclear = noTime;
        }
    }

    /** Of several times the earliest counts. */
    void expires(String when) {
        try {
            if (!when.isBlank()) {
                var end = Moment.expiring(when);
                expires = expires == null || end.isBefore(expires) ? end : expires;
            }
        } catch (Unreadable noTime) {
            unclear = noTime;
        }
    }

    Dispatch dispatch() throws Unreadable {
        refuse();
        var title = PlainText.line(headline);
        signals.addAll(SignalWords.in(title));
        signals.addAll(SignalWords.in(body));
        var told = told();
        if (unclear != null && told == Status.USABLE) {
            throw unclear;
        }
        return Characters.checked(
                told,
                new Dispatch(
                        uri.strip(),
                        versionOr1(),
                        kind,
                        told,
                        Collections.unmodifiableSet(signals),
                        versionCreated,
                        embargo,
                        heldBack || (embargo == null && signals.contains(Signal.HOLD_FOR_RELEASE)),
                        expires,
                        Lines.cut(usage),
                        Lines.cut(feed),
                        Ownership.nearestFirst(sources),
                        Lines.cut(creditLine),
                        Lines.cut(copyright),
                        Lines.cut(language.toLowerCase(Locale.ROOT)),
                        Lines.cut(title),
                        Lines.cut(byline),
                        Lines.cut(dateline),
                        body,
                        List.copyOf(notes),
                        List.copyOf(pictures)));
    }

    private void refuse() throws Unreadable {
        if (uri.isBlank()) {
            throw new Unreadable("NO_URI", "The item has no identifier, so its versions could not be told apart.");
        }
        if (uri.strip().startsWith(RESERVED)) {
            throw new Unreadable("RESERVED", "Identifiers that begin with urn:stet: are this house's own.");
        }
        if (told() != Status.USABLE && version.length() > MOST_OF_A_NAME) {
            version = version.substring(0, MOST_OF_A_NAME);
        }
        if (uri.length() > MOST_OF_A_NAME || version.length() > MOST_OF_A_NAME) {
            throw new Unreadable("TOO_LONG", "The item's identifier or version is longer than 1,000 characters.");
        }
    }

    /** What is taken back is taken back, however it is said and whatever else about it cannot be understood. */
    private Status told() {
        if (status == Status.CANCELED || signals.contains(Signal.KILL)) {
            return Status.CANCELED;
        }
        return signals.contains(Signal.WITHHOLD) ? Status.WITHHELD : status;
    }

    private String versionOr1() {
        if (!version.isBlank()) {
            return version.strip();
        }
        return versionCreated == null ? "1" : versionCreated.toString();
    }
}
