package stet.database;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantConnectionResolver;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Has Hibernate take its connections from {@link Connections}. There is one house and so one tenant: tenants are how the framework
 * lets an application say where connections come from.
 */
final class EntityConnections {
    private EntityConnections() {}

    @ApplicationScoped
    @PersistenceUnitExtension
    static class OneHouse implements TenantResolver {
        private static final String HOUSE = "house";

        @Override
        public String getDefaultTenantId() {
            return HOUSE;
        }

        @Override
        public String resolveTenantId() {
            return HOUSE;
        }
    }

    @ApplicationScoped
    @PersistenceUnitExtension
    static class Resolver implements TenantConnectionResolver {
        private final Connections connections;

        Resolver(Connections connections) {
            this.connections = connections;
        }

        @Override
        public ConnectionProvider resolve(String tenant) {
            return new Provider(connections);
        }
    }

    private record Provider(Connections connections) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return connections.getConnection();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            connection.close();
        }

        /** A pool gives the same connection again within a transaction. */
        @Override
        public boolean supportsAggressiveRelease() {
            return true;
        }

        @Override
        public boolean isUnwrappableAs(Class<?> type) {
            return false;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new IllegalArgumentException("There is nothing to unwrap as " + type);
        }
    }
}
