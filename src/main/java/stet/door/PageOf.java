package stet.door;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the page after it, none on the last
 */
public record PageOf<T>(List<T> items, @Nullable String next) {

    /** The page out of one item more than it holds, if there are more. */
    public static <T> PageOf<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        if (found.size() <= limit) {
            return new PageOf<>(found, null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new PageOf<>(items, cursor.apply(items.get(limit - 1)).text());
    }

    public <R> PageOf<R> map(Function<T, R> each) {
        return new PageOf<>(items.stream().map(each).toList(), next);
    }

    /** The answer, with the next page's address as RFC 8288 writes a link. */
    public Response response(UriInfo uri) {
        var response = Response.ok(this);
        if (next != null) {
            var address =
                    uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
            response.header(
                    HttpHeaders.LINK, "<%s?%s>; rel=\"next\"".formatted(address.getRawPath(), address.getRawQuery()));
        }
        return response.build();
    }
}
