package stet.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import stet.newsroom.Desk;

/** The service's own description, as it gives it at {@code /q/openapi}. */
record ApiDocument(JsonNode root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static ApiDocument of(Desk desk) {
        return new ApiDocument(desk.get("/q/openapi?format=json").is(200).json());
    }

    /** One method at one path, with what the document says of it. */
    record Route(String method, String path, JsonNode said) {
        String name() {
            return method + " " + path;
        }

        Set<Integer> answers() {
            return said.path("responses").properties().stream()
                    .map(answer -> Integer.valueOf(answer.getKey()))
                    .collect(Collectors.toSet());
        }

        /** The names of its parameters that stand in the query, the path or a header. */
        List<String> parameters(String in) {
            return StreamSupport.stream(said.path("parameters").spliterator(), false)
                    .filter(parameter -> parameter.path("in").asText().equals(in))
                    .map(parameter -> parameter.path("name").asText())
                    .toList();
        }

        boolean takesABody() {
            return said.has("requestBody");
        }
    }

    /** The fields that a route's body may have. */
    Set<String> fields(String method, String path) {
        var content = routes().stream()
                .filter(route -> route.name().equals(method + " " + path))
                .findFirst()
                .orElseThrow()
                .said()
                .at("/requestBody/content/application~1json/schema");
        var fields = new HashSet<String>();
        var schema = content.has("$ref") ? root.at(content.path("$ref").asText().substring(1)) : content;
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        root.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(said -> METHODS.contains(said.getKey()))
                .forEach(said ->
                        routes.add(new Route(said.getKey().toUpperCase(Locale.ROOT), path.getKey(), said.getValue()))));
        return routes;
    }
}
