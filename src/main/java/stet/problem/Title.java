package stet.problem;

import jakarta.ws.rs.core.Response;

/** The reason phrases of RFC 9110 and RFC 6585, with those that Jakarta REST does not name. */
final class Title {
    private Title() {}

    static String of(int status) {
        return switch (status) {
            case 422 -> "Unprocessable Content";
            case 423 -> "Locked";
            case 431 -> "Request Header Fields Too Large";
            default -> {
                var known = Response.Status.fromStatusCode(status);
                yield known == null ? "Error" : known.getReasonPhrase();
            }
        };
    }
}
