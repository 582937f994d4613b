package stet.door;

import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the schemas of the API document what the code says and the framework does not read: what is always there, what may be
 * null, and the words that enums are written with.
 */
final class ApiSchemas {
    private static final String REFERENCE = "#/components/schemas/";
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName ANSWER = DotName.createSimple(APIResponseSchema.class);
    private static final DotName ROUTE = DotName.createSimple(Path.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName VALUE = jackson("JsonValue");
    private static final DotName PROPERTY = jackson("JsonProperty");
    private static final DotName UNWRAPPED = jackson("JsonUnwrapped");
    private static final DotName INCLUDE = jackson("JsonInclude");
    private static final DotName SILENT = jackson("JsonAutoDetect");

    /** Types that are none of the API's. */
    private static final List<String> FRAMEWORKS =
            List.of("UUID", "Instant", "JsonNode", "JsonNodeType", "OutboundSseEvent", "MediaType");

    private final IndexView code;
    private final Components components;

    /** What the routes take and answer, by the names of its schemas. */
    private final Map<String, ClassInfo> types = new HashMap<>();

    ApiSchemas(OpenAPI document, IndexView code) {
        this.code = code;
        this.components = document.getComponents();
        code.getAnnotations(NAMED).stream()
                .filter(named -> named.target().kind() == AnnotationTarget.Kind.CLASS)
                .forEach(named -> know(named.target().asClass().name()));
        code.getAnnotations(ANSWER).forEach(answer -> know(answer.value()));
        for (var route : code.getAnnotations(ROUTE)) {
            if (route.target().kind() == AnnotationTarget.Kind.CLASS) {
                route.target().asClass().methods().forEach(this::know);
            }
        }
    }

    private void know(AnnotationValue answers) {
        if (answers.kind() == AnnotationValue.Kind.CLASS) {
            know(answers.asClass());
        }
    }

    private void know(MethodInfo method) {
        know(method.returnType());
        method.parameterTypes().forEach(this::know);
    }

    /** And whatever it is made of. */
    private void know(Type type) {
        switch (type.kind()) {
            case CLASS -> know(type.name());
            case PARAMETERIZED_TYPE -> type.asParameterizedType().arguments().forEach(this::know);
            case ARRAY -> know(type.asArrayType().constituent());
            default -> {}
        }
    }

    private void know(DotName name) {
        var type = code.getClassByName(name);
        if (type != null && name.toString().startsWith("stet.") && types.putIfAbsent(name(type), type) == null) {
            type.recordComponents().forEach(component -> know(component.type()));
            type.methods().stream()
                    .filter(method -> method.hasAnnotation(PROPERTY))
                    .forEach(this::know);
        }
    }

    /** A framework's own type as the API writes it; any other as it is. */
    static Schema plain(Schema schema) {
        var ref = schema.getRef();
        if (ref == null || !ref.startsWith(REFERENCE)) {
            return schema;
        }
        return switch (named(schema)) {
            case "UUID" ->
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid");
            case "Instant" ->
                OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("date-time");
            case "JsonNode" -> OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
            default -> schema;
        };
    }

    static Schema reference(String name) {
        return OASFactory.createSchema().ref(REFERENCE + name);
    }

    void complete() {
        FRAMEWORKS.forEach(components::removeSchema);
        components.getSchemas().forEach((name, schema) -> {
            var type = types.get(name);
            if (type == null) {
                return;
            }
            if (type.isEnum()) {
                speak(schema, type);
            } else if (type.methods().stream().anyMatch(method -> method.hasDeclaredAnnotation(VALUE))) {
                schema.setProperties(null);
                schema.setType(List.of(Schema.SchemaType.STRING));
            } else if (schema.getProperties() != null) {
                unwrap(schema, type);
                require(schema, type);
            }
        });
    }

    /** The name of the schema of a page of such items, as {@link PageOf} writes it. */
    String page(String item) {
        var name = "PageOf" + item;
        if (!components.getSchemas().containsKey(name)) {
            components.addSchema(name, pageOf(reference(item)));
        }
        return name;
    }

    private static Schema pageOf(Schema item) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A page of a list.")
                .required(List.of("items"))
                .addProperty(
                        "items",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(item))
                .addProperty(
                        "next",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .addType(Schema.SchemaType.NULL)
                                .description("The cursor of the page after it, null on the last."));
    }

    /** The name behind a reference. */
    static String named(Schema reference) {
        return reference.getRef().substring(REFERENCE.length());
    }

    /** In capitals, unless it has a word of its own on the wire. */
    private static void speak(Schema schema, ClassInfo type) {
        if (type.methods().stream().anyMatch(method -> method.hasAnnotation(VALUE))) {
            schema.setEnumeration(type.fields().stream()
                    .filter(field -> field.isEnumConstant())
                    .map(field -> (Object) field.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList());
        }
    }

    /** The framework unwraps the components of a record, and not what a method answers. */
    private void unwrap(Schema schema, ClassInfo type) {
        for (var component : type.recordComponents()) {
            var inner = code.getClassByName(component.type().name());
            if (inner != null && isUnwrapped(type.method(component.name()))) {
                unwrap(schema, inner);
            }
        }
        for (var method : type.methods()) {
            if (!type.isRecord() && isUnwrapped(method)) {
                schema.removeProperty(method.name());
                var inner = name(code.getClassByName(method.returnType().name()));
                Objects.requireNonNull(components.getSchemas().get(inner))
                        .getProperties()
                        .forEach(schema::addProperty);
            }
        }
    }

    /** Whether nothing is written but what a method says is. */
    private boolean isSilent(ClassInfo type) {
        return type.hasDeclaredAnnotation(SILENT)
                || type.recordComponents().stream()
                        .filter(component -> isUnwrapped(type.method(component.name())))
                        .anyMatch(component ->
                                isSilent(code.getClassByName(component.type().name())));
    }

    private void require(Schema schema, ClassInfo type) {
        boolean isSilent = isSilent(type);
        var required = new ArrayList<String>();
        boolean leavesOutWhatIsEmpty = leavesOutWhatIsEmpty(type);
        new LinkedHashMap<>(schema.getProperties()).forEach((name, property) -> {
            var said = said(type, name);
            if (said == null) {
                if (isSilent) {
                    schema.removeProperty(name);
                }
                return;
            }
            if (said.isNullable()) {
                schema.addProperty(name, orNull(property));
            } else if (!said.mayBeLeftOut() && !leavesOutWhatIsEmpty) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    private static boolean leavesOutWhatIsEmpty(ClassInfo type) {
        var include = type.declaredAnnotation(INCLUDE);
        return include != null && include.value().asEnum().equals("NON_EMPTY");
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() == null) {
            return property.addType(Schema.SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(property)
                .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
    }

    private record Property(boolean isNullable, boolean mayBeLeftOut) {}

    /** What the code says of a field: a component of the record, a method that is one, or one of either that is unwrapped into it. */
    private @Nullable Property said(ClassInfo type, String name) {
        for (var component : type.recordComponents()) {
            if (component.name().equals(name)) {
                return property(component.type(), type.method(name).hasAnnotation(INCLUDE));
            }
            if (isUnwrapped(type.method(component.name()))) {
                var inner = said(code.getClassByName(component.type().name()), name);
                if (inner != null) {
                    return inner;
                }
            }
        }
        return type.isRecord() ? null : ofMethods(type, name);
    }

    private @Nullable Property ofMethods(ClassInfo type, String name) {
        for (var method : type.methods()) {
            if (isUnwrapped(method)) {
                var inner = said(code.getClassByName(method.returnType().name()), name);
                if (inner != null) {
                    return inner;
                }
            } else if (method.name().equals(name) && method.hasAnnotation(PROPERTY)) {
                return property(method.returnType(), false);
            }
        }
        return null;
    }

    private static boolean isUnwrapped(@Nullable MethodInfo method) {
        return method != null && method.hasAnnotation(UNWRAPPED);
    }

    private static Property property(Type type, boolean mayBeLeftOut) {
        return new Property(type.hasAnnotation(NULLABLE), mayBeLeftOut);
    }

    private static String name(ClassInfo type) {
        var named = type.declaredAnnotation(NAMED);
        return named == null || named.value("name") == null
                ? type.simpleName()
                : named.value("name").asString();
    }

    private static DotName jackson(String annotation) {
        return DotName.createSimple("com.fasterxml.jackson.annotation." + annotation);
    }
}
