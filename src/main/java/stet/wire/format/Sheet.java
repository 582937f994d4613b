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

    String uri = "";
    String version = "";
    Kind kind = Kind.TEXT;
    Status status = Status.USABLE;
    final Set<Signal> signals = EnumSet.noneOf(Signal.class);

    @Nullable
    Instant versionCreated;

    @Nullable
    Instant embargo;

    boolean heldBack;

    @Nullable
    Instant expires;

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

    void source(String name, String role) {
        var source = new Source(
                Lines.folded(name), role.substring(role.lastIndexOf(':') + 1).strip());
        if (!source.name().isEmpty()) {
            sources.add(source);
        }
    }

    /** Who was named first, if anybody was. */
    String firstSource() {
        return sources.stream().findFirst().map(Source::name).orElse("");
    }

    void note(String note) {
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

    Dispatch dispatch() throws Unreadable {
        if (uri.isBlank()) {
            throw new Unreadable("NO_URI", "The item has no identifier, so its versions could not be told apart.");
        }
        if (uri.length() > MOST_OF_A_NAME || version.length() > MOST_OF_A_NAME) {
            throw new Unreadable("TOO_LONG", "The item's identifier or version is longer than 1,000 characters.");
        }
        Code.announced(headline).ifPresent(signals::add);
        return Characters.checked(new Dispatch(
                uri.strip(),
                versionOr1(),
                kind,
                status,
                Collections.unmodifiableSet(signals),
                versionCreated,
                embargo,
                heldBack,
                expires,
                usage,
                feed,
                Ownership.nearestFirst(sources),
                creditLine,
                copyright,
                language.toLowerCase(Locale.ROOT),
                headline,
                byline,
                dateline,
                body,
                List.copyOf(notes),
                List.copyOf(pictures)));
    }

    private String versionOr1() {
        if (!version.isBlank()) {
            return version.strip();
        }
        return versionCreated == null ? "1" : versionCreated.toString();
    }
}
