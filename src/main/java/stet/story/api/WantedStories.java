package stet.story.api;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stet.door.Cursor;
import stet.door.Moment;
import stet.problem.Malformed;
import stet.staff.Member;
import stet.story.Hold;
import stet.story.Newest;
import stet.story.Stage;
import stet.story.search.Wanted;
import stet.story.search.Wanted.Sort;

/** The filters of the list of stories, as a caller writes them: several values stand in one, with commas between them. */
class WantedStories {
    private static final String ANY = "ANY";

    @QueryParam("stage")
    @Nullable
    String stage;

    @QueryParam("desk")
    @Nullable
    String desk;

    @QueryParam("assignee")
    @Nullable
    String assignee;

    @QueryParam("writer")
    @Nullable
    String writer;

    @QueryParam("mine")
    @Nullable
    String mine;

    @QueryParam("held")
    @Nullable
    String held;

    @QueryParam("agency")
    @Nullable
    String agency;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("findings")
    @Nullable
    String findings;

    @QueryParam("package")
    @Nullable
    String pack;

    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("after")
    @Nullable
    String after;

    /** 400 for a value that the filter does not have, and for a cursor that this list did not give. */
    Wanted by(Member member) {
        var order = one(Sort.class, "UNKNOWN_SORT", sort == null ? "newest" : sort);
        boolean isRanked = order == Sort.RANK && isAsked(words);
        return new Wanted(
                stage == null ? Set.of() : all(Stage.class, "UNKNOWN_STAGE", stage),
                desk == null ? Set.of() : Set.copyOf(split(desk)),
                assignee,
                writer,
                isYes("mine", mine) ? member.name() : null,
                held == null ? Set.of() : held(held),
                agency,
                moment("from", from),
                moment("to", to),
                isYes("findings", findings),
                id(pack),
                isAsked(words) ? words : null,
                order,
                Cursor.read(after, keys -> {
                    Newest.of(isRanked ? keys.subList(1, keys.size()) : keys);
                    if (isRanked) {
                        new BigDecimal(keys.get(0));
                    }
                    return keys;
                }));
    }

    private static boolean isAsked(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static Set<Hold.Kind> held(String kinds) {
        return kinds.equals(ANY) ? EnumSet.allOf(Hold.Kind.class) : all(Hold.Kind.class, "UNKNOWN_HOLD", kinds);
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type, String code, String names) {
        var found = new ArrayList<E>();
        split(names).forEach(name -> found.add(named(type, code, name)));
        return EnumSet.copyOf(found);
    }

    private static <E extends Enum<E>> E one(Class<E> type, String code, String name) {
        if (!name.equals(name.toLowerCase(Locale.ROOT))) {
            throw unknown(code);
        }
        return named(type, code, name.toUpperCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String code, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(code));
    }

    private static Malformed unknown(String code) {
        return new Malformed(null, code, "A value is none of those that this filter knows.");
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }

    private static boolean isYes(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new Malformed(null, "BAD_FLAG", "\"%s\" is true or false.".formatted(name));
    }

    private static @Nullable Instant moment(String name, @Nullable String value) {
        try {
            return value == null ? null : Moment.of(value);
        } catch (DateTimeException e) {
            throw new Malformed(
                    null, "BAD_TIME", "\"%s\" is a time as RFC 3339 writes it: 2026-11-23T18:00:00Z.".formatted(name));
        }
    }

    private static @Nullable UUID id(@Nullable String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new Malformed(null, "BAD_ID", "\"package\" is the id of a package.");
        }
    }
}
