package stet.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where in the body it stands, as a JSON Pointer (RFC 6901); none when it stands elsewhere
 * @param code what is wrong, for a program
 * @param detail what is wrong, for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(@Nullable String pointer, String code, String detail) {}
