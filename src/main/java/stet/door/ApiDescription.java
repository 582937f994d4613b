package stet.door;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import stet.problem.Problem;

/**
 * Says in the API document what holds for every route and would otherwise stand at each of them: its noun, every way in
 * which it may refuse, and that a refusal is a problem.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String KEY = "Idempotency-Key";
    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema("Problem", problem());
        var nouns = new TreeSet<String>();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    var noun = noun(path);
                    nouns.add(noun);
                    operation.setTags(List.of(noun));
                    describe(operation, method, path);
                }));
        document.setTags(new ArrayList<>());
        nouns.forEach(noun -> document.addTag(OASFactory.createTag()
                .name(noun)
                .description("What docs/api says of " + noun.replace('-', ' ') + ".")));
    }

    private static void describe(Operation operation, HttpMethod method, String path) {
        operation.setSecurity(
                path.startsWith("/api/")
                        ? List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN))
                        : List.of());
        operation.setDescription(operation.getSummary() + ": " + method + " " + path + ".");
        var route = new Route(method, path, operation.getRequestBody() != null, takes(operation, "If-Match"));
        if (route.isIdempotent()) {
            operation.addParameter(OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .description("Names the request, so that repeating it does it once.")
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(255)));
        }
        succeed(operation, route);
        route.refusals().forEach((status, why) -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse().description(why).content(content())));
    }

    /** The framework takes every success for 200. */
    private static void succeed(Operation operation, Route route) {
        var answers = operation.getResponses();
        var usual = answers.getAPIResponse("200");
        if (usual == null) {
            return;
        }
        answers.removeAPIResponse("200");
        for (var status : route.successes()) {
            var response = OASFactory.createAPIResponse().description(Route.said(status));
            if (status != 204 && status != 304) {
                response.setContent(usual.getContent());
            }
            answers.addAPIResponse(String.valueOf(status), response);
        }
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    private static String noun(String path) {
        var steps = path.split("/", -1);
        return steps[1].equals("api") ? steps[2] : steps[1];
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }

    private static Schema problem() {
        var text = List.of("type", "title", "detail", "instance", "code", "notice");
        var schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why the service says no, RFC 9457.")
                .required(List.of("type", "title", "status", "detail", "code"));
        text.forEach(name -> schema.addProperty(name, OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        schema.addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
        for (var name : List.of("errors", "allowed", "findings")) {
            schema.addProperty(
                    name,
                    OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(OASFactory.createSchema()));
        }
        return schema;
    }
}
