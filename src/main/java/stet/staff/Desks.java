package stet.staff;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The register of desks, from the configuration {@code stet.desks.<id>=<name>}. */
@ApplicationScoped
public class Desks {
    private final Configured configured;

    Desks(Configured configured) {
        this.configured = configured;
    }

    /** Every desk, by id. */
    public List<Desk> all() {
        return configured.desks().entrySet().stream()
                .map(desk -> new Desk(desk.getKey(), desk.getValue()))
                .sorted(Comparator.comparing(Desk::id))
                .toList();
    }

    public boolean has(String id) {
        return configured.desks().containsKey(id);
    }

    @ConfigMapping(prefix = "stet.desks")
    interface Configured {
        @WithParentName
        Map<String, String> desks();
    }
}
