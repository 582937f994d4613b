package stet.door;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import stet.problem.Problem;

/**
 * Says in the API document what holds for every route and would otherwise stand at each of them: its noun, every way in
 * which it may refuse, and that a refusal is a problem.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {
    private static final String KEY = "Idempotency-Key";
    private static final String TOKEN = "token";
    private static final String JSON = "application/json";

    private final IndexView code;

    public ApiDescription(IndexView code) {
        this.code = code;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return ApiSchemas.plain(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var schemas = new ApiSchemas(document, code);
        schemas.complete();
        document.getComponents().addSchema("Problem", problem());
        var nouns = new TreeSet<String>();
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    var noun = noun(path);
                    nouns.add(noun);
                    operation.setTags(List.of(noun));
                    describe(operation, method, path, schemas);
                }));
        document.setTags(new ArrayList<>());
        nouns.forEach(noun -> document.addTag(OASFactory.createTag()
                .name(noun)
                .description("What docs/api says of " + noun.replace('-', ' ') + ".")));
    }

    private static void describe(Operation operation, HttpMethod method, String path, ApiSchemas schemas) {
        operation.setSecurity(
                path.startsWith("/api/")
                        ? List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN))
                        : List.of());
        operation.setOperationId(spoken(operation.getOperationId()));
        var pages = path.startsWith("/live/") ? " Whoever accepts text/html gets a page to look at." : "";
        operation.setDescription(operation.getSummary() + ": " + method + " " + path + "." + pages);
        var route = new Route(
                method,
                path,
                operation.getRequestBody() != null,
                takes(operation, "If-Match"),
                takes(operation, "after"));
        if (route.isIdempotent()) {
            operation.addParameter(OASFactory.createParameter()
                    .name(KEY)
                    .in(Parameter.In.HEADER)
                    .schema(OASFactory.createSchema()
                            .addType(Schema.SchemaType.STRING)
                            .minLength(1)
                            .maxLength(255)));
        }
        parameters(operation, path);
        succeed(operation, route, schemas);
        route.refusals().forEach((status, why) -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse().description(why).content(content())));
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> ApiHeaders.describe(response, Integer.parseInt(status), route));
    }

    /** The media types that are accepted stand with the answers. */
    private static void parameters(Operation operation, String path) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.setParameters(operation.getParameters().stream()
                .filter(parameter -> !HttpHeaders.ACCEPT.equals(parameter.getName()))
                .toList());
        operation.getParameters().forEach(parameter -> ApiParameters.describe(parameter, noun(path)));
    }

    /** The framework takes every success for 200. */
    private static void succeed(Operation operation, Route route, ApiSchemas schemas) {
        var answers = operation.getResponses();
        var usual = answers.getAPIResponse("200");
        if (usual == null) {
            return;
        }
        answers.removeAPIResponse("200");
        if (usual.getContent() != null) {
            lists(usual.getContent(), route, schemas);
            texts(usual.getContent());
        }
        for (var status : route.successes()) {
            var response = OASFactory.createAPIResponse().description(Route.said(status));
            if (status != 204 && status / 100 != 3) {
                response.setContent(usual.getContent());
            }
            answers.addAPIResponse(String.valueOf(status), response);
        }
    }

    /** A route says which items its list has, and the list is a page of them. */
    private static void lists(Content content, Route route, ApiSchemas schemas) {
        var list = content.getMediaType(JSON);
        if (route.isAList()
                && list != null
                && list.getSchema() != null
                && list.getSchema().getRef() != null) {
            list.setSchema(ApiSchemas.reference(schemas.page(ApiSchemas.named(list.getSchema()))));
        }
    }

    /** What is no JSON is text, or bytes. */
    private static void texts(Content content) {
        var json = content.getMediaType(JSON);
        if (json != null && content.getMediaTypes().size() > 1 && isUnsaid(json)) {
            content.removeMediaType(JSON);
        }
        content.getMediaTypes().forEach((type, media) -> {
            if (!type.equals(JSON)) {
                media.setSchema(type.equals("application/octet-stream") ? text().format("binary") : text());
            }
        });
    }

    /** JSON that is accepted for a problem alone. */
    private static boolean isUnsaid(MediaType json) {
        return json.getSchema() == null || json.getSchema().getRef() == null;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }

    /** The name that a client's method has: of {@code StoriesResource_create}, {@code storiesCreate}. */
    private static String spoken(String operation) {
        var words = operation.replace("Resource", "").split("_", -1);
        return words[0].substring(0, 1).toLowerCase(Locale.ROOT)
                + words[0].substring(1)
                + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                + words[1].substring(1);
    }

    private static String noun(String path) {
        var steps = path.split("/", -1);
        return steps[1].equals("api") ? steps[2] : steps[1];
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(Problem.JSON, OASFactory.createMediaType().schema(ApiSchemas.reference("Problem")));
    }

    private static Schema problem() {
        var schema = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Why the service says no, RFC 9457.")
                .required(List.of("type", "title", "status", "detail", "code"));
        List.of("type", "title", "detail", "instance", "code", "notice")
                .forEach(name -> schema.addProperty(name, text()));
        return schema.addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("errors", list(ApiSchemas.reference("Fault")))
                .addProperty("allowed", list(text()))
                .addProperty("findings", list(ApiSchemas.reference("Objection")));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema list(Schema item) {
        return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(item);
    }
}
