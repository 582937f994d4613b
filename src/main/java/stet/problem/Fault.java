package stet.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer where in the body it stands, as a JSON Pointer (RFC 6901); none when it stands elsewhere
 * @param code what is wrong, for a program
 * @param detail what is wrong, for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Fault")
public record Fault(@Nullable String pointer, String code, String detail) {}
