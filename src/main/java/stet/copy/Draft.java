package stet.copy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.problem.Fault;
import stet.problem.Unacceptable;

/** Copy as a member sends it: any field may be missing. Nothing of it is kept until {@link #copy()} has accepted all of it. */
public record Draft(
        @Nullable String headline,
        @Nullable String standfirst,
        @Nullable String byline,
        @Nullable String dateline,
        @Nullable String body,
        @Nullable String creditLine,
        @Nullable List<@Nullable DraftPicture> pictures,
        @Nullable List<@Nullable DraftRelated> related,
        @Nullable String correctionNotice) {

    private static final int MOST_PICTURES = 100;
    private static final int MOST_RELATED = 100;
    private static final Pattern PHOTO = Pattern.compile("^\\s*Photo:\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING = Pattern.compile("^$");

    /** A picture as a member sends it. */
    public record DraftPicture(
            @Nullable String title,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String fileName) {}

    /** A related story as a member sends it. */
    public record DraftRelated(
            @Nullable String headline, @Nullable String url) {}

    /** The copy, cleaned; 422 with every fault where any field holds what it must not, pointers from the draft. */
    public Copy copy() {
        return copy("");
    }

    /** What was sent and is not in the copy, so that whoever sent it is told. */
    public List<LeftOut> leftOut() {
        return LeftOut.of(this);
    }

    /** @param root the JSON Pointer of the draft in the body */
    public Copy copy(String root) {
        return copy(new Text(root), PHOTO);
    }

    /** The copy with its pictures' credits as they were sent, for a look at it that keeps nothing: spans then are the sender's. */
    public Copy asSent() {
        return copy(new Text(""), NOTHING);
    }

    private Copy copy(Text text, Pattern dropped) {
        var copy = new Copy(
                text.line("headline", headline, 400),
                text.line("standfirst", standfirst, 2_000),
                text.line("byline", byline, 400),
                text.line("dateline", dateline, 200),
                text.body("body", body),
                text.line("creditLine", creditLine, 1_000),
                pictures(text, dropped),
                related(text),
                text.lines("correctionNotice", correctionNotice, 2_000));
        if (!text.faults().isEmpty()) {
            throw new Unacceptable(text.faults());
        }
        return copy;
    }

    private List<Picture> pictures(Text text, Pattern dropped) {
        var taken = new ArrayList<Picture>();
        for (var sent : atMost(MOST_PICTURES, "pictures", pictures, text)) {
            var at = "pictures/" + taken.size() + "/";
            taken.add(
                    sent == null
                            ? missing(at, text, new Picture("", "", "", ""))
                            : new Picture(
                                    text.line(at + "title", sent.title(), 400),
                                    text.line(at + "caption", sent.caption(), 4_000),
                                    dropped.matcher(text.line(at + "credit", sent.credit(), 400))
                                            .replaceFirst(""),
                                    text.line(at + "fileName", sent.fileName(), 255)));
        }
        return List.copyOf(taken);
    }

    private List<RelatedStory> related(Text text) {
        var taken = new ArrayList<RelatedStory>();
        for (var sent : atMost(MOST_RELATED, "related", related, text)) {
            var at = "related/" + taken.size() + "/";
            taken.add(
                    sent == null
                            ? missing(at, text, new RelatedStory("", ""))
                            : new RelatedStory(
                                    text.line(at + "headline", sent.headline(), 400),
                                    address(at + "url", text.line(at + "url", sent.url(), 2_000), text)));
        }
        return List.copyOf(taken);
    }

    private static <T> List<@Nullable T> atMost(int most, String field, @Nullable List<@Nullable T> sent, Text text) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > most) {
            text.refuse(field, "TOO_MANY", "There may be %d of these at most.".formatted(most));
            return List.of();
        }
        return sent;
    }

    private static <T> T missing(String at, Text text, T instead) {
        text.refuse(at.substring(0, at.length() - 1), "MISSING", "This may not be null.");
        return instead;
    }

    private static String address(String field, String url, Text text) {
        if (!url.isEmpty() && !isAddress(url)) {
            text.refuse(
                    field, "BAD_ADDRESS", "This must be an http or https address, or a path that starts with a slash.");
            return "";
        }
        return url;
    }

    private static boolean isAddress(String url) {
        try {
            var uri = new URI(url);
            if (uri.getScheme() == null) {
                return url.startsWith("/") && !url.startsWith("//");
            }
            var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The faults of a draft that is missing altogether. */
    public static Unacceptable none() {
        return new Unacceptable(List.of(new Fault("/copy", "MISSING", "The copy is missing.")));
    }
}
