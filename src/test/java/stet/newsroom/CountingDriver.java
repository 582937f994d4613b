package stet.newsroom;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/** PostgreSQL's driver, which also counts the statements that the service prepares, and remembers the last ones, whoever prepares them. */
public final class CountingDriver implements Driver {
    private static final int REMEMBERED = 2_000;
    private static final AtomicLong PREPARED = new AtomicLong();
    private static final Deque<String> LAST = new ConcurrentLinkedDeque<>();

    private final Driver driver = new org.postgresql.Driver();

    /** How many were prepared until now, by all threads. */
    public static long prepared() {
        return PREPARED.get();
    }

    /** Those that were prepared last, the latest first. */
    public static List<String> last() {
        return List.copyOf(LAST);
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        var connection = driver.connect(url, properties);
        return connection == null
                ? null
                : (Connection) Proxy.newProxyInstance(
                        CountingDriver.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> counted(connection, method, arguments));
    }

    private static Object counted(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement")) {
            PREPARED.incrementAndGet();
            LAST.addFirst(String.valueOf(arguments[0]));
            if (LAST.size() > REMEMBERED) {
                LAST.pollLast();
            }
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return driver.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }
}
