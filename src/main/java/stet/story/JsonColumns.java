package stet.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/** How JSON stands in a column: apart from how it stands in an answer, so that the one can change without the other. */
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What reads and writes a type, made once: making it costs as much as it does. */
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();

    private final Map<Type, ObjectWriter> writers = new ConcurrentHashMap<>();

    /** For a statement that is written by hand. */
    static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        try {
            return readers.computeIfAbsent(type.getJavaType(), java -> JSON.readerFor(JSON.constructType(java)))
                    .readValue(text.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A column has no JSON of " + type.getTypeName(), e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        try {
            return writers.computeIfAbsent(type.getJavaType(), java -> JSON.writerFor(JSON.constructType(java)))
                    .writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This cannot stand in a column: " + type.getTypeName(), e);
        }
    }
}
