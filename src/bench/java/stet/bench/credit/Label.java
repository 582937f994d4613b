package stet.bench.credit;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.credit.mention.Mention;

/** What a case says of one span: a mention, or a place where none must be. Half-open, UTF-16 units. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Label(
        String field,
        int start,
        int end,
        @Nullable String agency,
        @Nullable String role,
        @Nullable List<String> alsoRoles,
        @Nullable List<String> alsoAgencies,
        @Nullable List<String> allow) {

    boolean overlaps(Mention mention) {
        return field.equals(mention.field()) && start < mention.end() && mention.start() < end;
    }

    boolean means(Mention mention) {
        return overlaps(mention)
                && (mention.agency().equals(agency)
                        || (alsoAgencies != null && alsoAgencies.contains(mention.agency())));
    }

    boolean takes(Mention mention) {
        var spoken = mention.role().spoken();
        return spoken.equals(role) || (alsoRoles != null && alsoRoles.contains(spoken));
    }

    boolean allows(Mention mention) {
        return overlaps(mention)
                && allow != null
                && allow.contains(mention.role().spoken());
    }

    /** A labelled copy: its fields by name, its mentions, and the spans that are judged otherwise. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Case(
            String id,
            @Nullable String set,
            @Nullable Map<String, String> fields,
            @Nullable List<Label> mentions,
            @Nullable List<Label> ignore,
            @Nullable List<Label> none) {}
}
