package stet.docs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Stands before a Keycloak and speaks TLS, with a certificate that nobody knows who was not given it. */
final class TlsFront implements AutoCloseable {
    private static final String PASSWORD = "newsroom";

    private final HttpsServer server;
    private final Path certificate;

    private TlsFront(HttpsServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    static TlsFront of(URI keycloak, Path folder) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(made(folder).toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> passOn(keycloak, exchange));
        server.start();
        var pem = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("keycloak").getEncoded());
        return new TlsFront(
                server,
                Files.writeString(
                        folder.resolve("keycloak.crt"),
                        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n".formatted(pem)));
    }

    String hostAndPort() {
        return "localhost:" + server.getAddress().getPort();
    }

    Path certificate() {
        return certificate;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static Path made(Path folder) {
        Terminal.prints(
                folder,
                Map.of(),
                "keytool -genkeypair -alias keycloak -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                        + " -validity 2 -storetype PKCS12 -keystore keycloak.p12 -storepass " + PASSWORD);
        return folder.resolve("keycloak.p12");
    }

    private static void passOn(URI keycloak, HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = HttpRequest.newBuilder(
                            keycloak.resolve(exchange.getRequestURI().toString()))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
