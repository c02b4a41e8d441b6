package org.mhero.test.oidc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Discovery, keys and client credentials of a realm, one server for the whole JVM. */
final class RealmServer {
  private static final String PATH = "/auth/realms/mhero";
  private static final Object LOCK = new Object();
  private static @Nullable RealmServer shared;

  private final String url;

  private RealmServer(HttpServer server) {
    this.url = "http://localhost:" + server.getAddress().getPort() + PATH;
    server.createContext(PATH + "/.well-known/openid-configuration", e -> json(e, discovery()));
    server.createContext(PATH + "/certs", e -> json(e, SigningKey.shared().jwks()));
    server.createContext(PATH + "/protocol/openid-connect/token", e -> json(e, grant(e)));
    server.start();
  }

  static RealmServer shared() {
    synchronized (LOCK) {
      if (shared == null) {
        try {
          var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
          shared = new RealmServer(HttpServer.create(address, 0));
        } catch (IOException e) {
          throw new UncheckedIOException("The test realm did not start", e);
        }
        System.setProperty(Tokens.ISSUER, shared.url);
      }
      return shared;
    }
  }

  String url() {
    return url;
  }

  private String discovery() {
    return """
        {"issuer":"%1$s","jwks_uri":"%1$s/certs",
         "token_endpoint":"%1$s/protocol/openid-connect/token",
         "authorization_endpoint":"%1$s/protocol/openid-connect/auth",
         "end_session_endpoint":"%1$s/protocol/openid-connect/logout",
         "userinfo_endpoint":"%1$s/protocol/openid-connect/userinfo"}"""
        .formatted(url);
  }

  private static String grant(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String client = field(form, "client_id").or(() -> basicUser(exchange)).orElse("nobody");
    return """
        {"access_token":"%s","token_type":"Bearer","expires_in":300}"""
        .formatted(Tokens.service(client));
  }

  private static Optional<String> field(String form, String name) {
    return Stream.of(form.split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
        .findFirst();
  }

  private static Optional<String> basicUser(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .filter(header -> header.startsWith("Basic "))
        .map(header -> new String(Base64.getDecoder().decode(header.substring(6))))
        .map(pair -> pair.substring(0, pair.indexOf(':')));
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
