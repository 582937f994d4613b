package stet.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** What an API document promised to those who wrote clients from it. */
record Contract(JsonNode promised) {
    /** Each way in which a later document breaks it. */
    List<String> brokenBy(JsonNode now) {
        var broken = new ArrayList<String>();
        var changes = OpenApiCompare.fromContents(promised.toString(), now.toString());
        changes.getMissingEndpoints().stream().map(Contract::gone).forEach(broken::add);
        changes.getChangedOperations().stream()
                .filter(ChangedOperation::isIncompatible)
                .map(Contract::changed)
                .forEach(broken::add);
        retyped("", promised.at("/components/schemas"), now.at("/components/schemas"), broken);
        return broken;
    }

    private static String gone(Endpoint endpoint) {
        return endpoint.getMethod() + " " + endpoint.getPathUrl() + " is gone";
    }

    private static String changed(ChangedOperation operation) {
        return operation.getHttpMethod() + " " + operation.getPathUrl() + " is not what it was";
    }

    /** The library looks at neither the kinds of fields of named schemas nor at fields that may be left out. */
    private static void retyped(String at, JsonNode was, JsonNode is, List<String> broken) {
        for (var word : List.of("type", "format", "$ref")) {
            if (is.isObject() && was.path(word).isTextual() && !was.path(word).equals(is.path(word))) {
                broken.add("%s was %s".formatted(at, was.path(word).asText()));
            }
        }
        was.properties().forEach(field -> {
            var place = at + "/" + field.getKey();
            if (is.has(field.getKey())) {
                retyped(place, field.getValue(), is.path(field.getKey()), broken);
            } else if (at.endsWith("/properties")) {
                broken.add(place + " is gone");
            }
        });
    }
}
