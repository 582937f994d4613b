package stet.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node whose sweep has not come round for ten seconds takes no requests: its clock, or its database, stands still. */
@Readiness
@ApplicationScoped
class Swept implements HealthCheck {
    private static final double MOST_SECONDS = 10;

    private final Gauges gauges;

    Swept(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public HealthCheckResponse call() {
        double ago = gauges.sweptAgo();
        return HealthCheckResponse.named("The clock sweeps")
                .status(ago < MOST_SECONDS)
                .withData("secondsAgo", (long) ago)
                .build();
    }
}
