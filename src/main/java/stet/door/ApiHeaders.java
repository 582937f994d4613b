package stet.door;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API document which headers an answer may bear, and what they mean. */
final class ApiHeaders {
    private ApiHeaders() {}

    static void describe(APIResponse response, int status, Route route) {
        if (status < 300 && route.isAList()) {
            text(response, HttpHeaders.LINK, "The next page, RFC 8288.", "</api/stories?after=MjAy…>; rel=\"next\"");
        }
        if (((status < 300 && status != 204) || status == 304) && route.answersWithATag()) {
            text(response, HttpHeaders.ETAG, "The version, to be sent back with the next write or read.", "\"7\"");
        }
        if (status == 201) {
            text(response, HttpHeaders.LOCATION, "Where it is to be read.", "/api/stories/5f0e1c9a-…");
        }
        if (status == 401) {
            text(response, HttpHeaders.WWW_AUTHENTICATE, "How to say who you are, RFC 6750.", "Bearer");
        }
        if (status == 409 || status == 429 || status == 503) {
            response.addHeader(
                    HttpHeaders.RETRY_AFTER,
                    OASFactory.createHeader()
                            .description("In how many seconds asking again may help.")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                            .example(5));
        }
    }

    private static void text(APIResponse response, String name, String what, String example) {
        response.addHeader(
                name,
                OASFactory.createHeader()
                        .description(what)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                        .example(example));
    }
}
