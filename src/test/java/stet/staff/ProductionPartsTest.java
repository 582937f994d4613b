package stet.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps a newsroom from starting with the demo's parts, and the demo from being a newsroom. */
class ProductionPartsTest {
    private static final String NOT_VERIFIED = "a Keycloak whose certificate is not verified";

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.tls.verification, none",
        "quarkus.oidc.tls.verification, certificate-validation",
        "quarkus.tls.trust-all, true",
        "quarkus.tls.hostname-verification-algorithm, NONE",
    })
    void productionWantsAKeycloakThatSomebodyVouchesFor(String setting, String value) {
        assertThat(with(Map.of(setting, value)).partsOfTheDemo()).contains(NOT_VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({"trust-all, true", "hostname-verification-algorithm, none"})
    void soWhereItsCertificatesHaveANameOfTheirOwn(String setting, String value) {
        var named =
                Map.of("quarkus.oidc.tls.tls-configuration-name", "keycloak", "quarkus.tls.keycloak." + setting, value);
        assertThat(with(named).partsOfTheDemo()).contains(NOT_VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.tls.verification, required",
        "quarkus.tls.trust-all, false",
        "quarkus.tls.somebody-else.trust-all, true",
        "quarkus.tls.hostname-verification-algorithm, HTTPS",
    })
    void aKeycloakThatIsVerifiedIsTaken(String setting, String value) {
        assertThat(with(Map.of(setting, value)).partsOfTheDemo()).doesNotContain(NOT_VERIFIED);
    }

    @Test
    void productionWantsIdentitiesByHttpsAndPasswordsOfItsOwn() {
        var demo = Map.of(
                "quarkus.oidc.auth-server-url",
                "http://keycloak/realms/newsroom",
                "quarkus.datasource.password",
                "stet");
        assertThat(with(demo).partsOfTheDemo()).contains("OIDC_URL without https", "a database password of the demo");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.host, 0.0.0.0, QUARKUS_HTTP_HOST",
        "quarkus.management.host, 0.0.0.0, QUARKUS_MANAGEMENT_HOST",
        "quarkus.oidc.auth-server-url, http://192.0.2.1/realms/newsroom, OIDC_URL",
        "quarkus.datasource.jdbc.url, jdbc:postgresql://192.0.2.1:5432/stet, DATABASE_URL",
        "quarkus.datasource.jdbc.url, 'jdbc:postgresql://127.0.0.1:1,192.0.2.1:2/stet', DATABASE_URL",
    })
    void theDemoIsForOneMachine(String setting, String value, String found) {
        assertThat(with(Map.of(setting, value)).elsewhere())
                .singleElement()
                .asString()
                .startsWith(found + " on ");
    }

    @Test
    void whereAllIsOnThisMachineTheDemoStarts() {
        assertThat(with(Map.of()).elsewhere()).isEmpty();
    }

    private static ProductionParts with(Map<String, String> changed) {
        var settings = new HashMap<>(Map.of(
                "quarkus.datasource.password", "e37a",
                "quarkus.flyway.password", "b1c9",
                "quarkus.oidc.auth-server-url", "https://localhost:8443/realms/newsroom",
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:5432/stet",
                "quarkus.http.host", "127.0.0.1",
                "quarkus.management.host", "127.0.0.1"));
        settings.putAll(changed);
        return new ProductionParts(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
