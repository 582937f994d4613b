package stet.door;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import stet.problem.Malformed;

/**
 * A parameter of an address that the route does not know is refused: whoever misspells a filter would take everything for what
 * they asked for. What the public reads is left alone, since others hang parameters of their own on its addresses.
 */
class KnownParameters {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        var names = known.computeIfAbsent(method, KnownParameters::of);
        for (var sent : request.getUriInfo().getQueryParameters().keySet()) {
            if (!names.contains(sent)) {
                throw new Malformed(null, "UNKNOWN_PARAMETER", "There is no parameter \"%s\" here.".formatted(sent));
            }
        }
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(parameter.getType().getDeclaredFields()).map(KnownParameters::name)
                        : Stream.of(name(parameter)))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String name(AnnotatedElement element) {
        var parameter = element.getAnnotation(QueryParam.class);
        return parameter == null ? null : parameter.value();
    }
}
