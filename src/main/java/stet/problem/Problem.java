package stet.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body of every refusal, RFC 9457, with the members that the newsroom adds.
 *
 * @param allowed the transitions that the caller may make now, where a story was refused one
 * @param findings the credit findings that stand in the way
 * @param notice the public notice of a story that is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
        @Nullable List<String> allowed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<?> findings,
        @Nullable String notice) {

    /** The media type of RFC 9457, section 3. */
    public static final String JSON = "application/problem+json";

    public static Problem of(Refusal refusal, String instance) {
        return new Problem(
                type(refusal.code()),
                Title.of(refusal.status()),
                refusal.status(),
                refusal.getMessage(),
                instance,
                refusal.code(),
                refusal.errors(),
                refusal.allowed(),
                refusal.findings(),
                refusal.notice());
    }

    private static String type(String code) {
        return "urn:stet:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
