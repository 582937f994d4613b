package stet.wire;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node is not ready before it has read the whole wire: until then it could call copy clear that is not. */
@Readiness
@ApplicationScoped
class WireRead implements HealthCheck {
    private final IndexedWire index;

    WireRead(IndexedWire index) {
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("The wire is read")
                .status(index.isCurrent())
                .withData("upTo", index.upTo())
                .build();
    }
}
