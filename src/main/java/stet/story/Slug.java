package stet.story;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.problem.Unacceptable;

/** A story's working title and public address: lower-case letters, digits and single hyphens, 100 characters at most. */
public record Slug(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");
    private static final int LONGEST = 100;

    /** 422 at {@code /slug} where the text has not that form. */
    public static Slug of(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !FORM.matcher(text).matches()) {
            throw new Unacceptable(
                    "/slug", "BAD_SLUG", "A slug is lower-case letters, digits and single hyphens, 100 at most.");
        }
        return new Slug(text);
    }
}
