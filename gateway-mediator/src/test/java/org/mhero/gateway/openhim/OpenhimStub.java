package org.mhero.gateway.openhim;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An OpenHIM core's API as strict as the real one, with what surprises in it. */
public final class OpenhimStub {
  public static final String USER = "root@openhim.org";
  public static final String PASSWORD = "a-password";
  private static final String SALT = "d9bcb40e-ae65-478f-962e-5e5e5e7d0a01";
  private static final long WINDOW_MILLIS = 10_000;

  private final HttpServer server;
  private final Map<String, JsonObject> mediators = new ConcurrentHashMap<>();
  private final Map<String, Boolean> configChanged = new ConcurrentHashMap<>();
  final AtomicInteger beats = new AtomicInteger();
  final AtomicInteger registrations = new AtomicInteger();
  volatile boolean tokenOnly;
  volatile String nothingNew = "";

  public OpenhimStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/authenticate/", this::authenticate);
    server.createContext("/mediators", this::mediators);
    server.createContext("/beats", e -> answer(e, beats.get() > 1 ? 200 : 503, "" + beats));
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public void stop() {
    server.stop(0);
  }

  /** The console: somebody deletes the mediator. */
  void delete(String urn) {
    mediators.remove(urn);
  }

  /** The console: PUT /mediators/{urn}/config replaces the whole set. */
  void configure(String urn, JsonObject config) {
    mediators.get(urn).put("config", config);
    configChanged.put(urn, true);
  }

  JsonObject mediator(String urn) {
    return mediators.get(urn);
  }

  private void authenticate(HttpExchange exchange) throws IOException {
    boolean known = exchange.getRequestURI().getPath().equals("/authenticate/" + USER);
    String time = Instant.now().toString();
    String body = new JsonObject().put("salt", SALT).put("ts", time).encode();
    answer(exchange, known ? 200 : 404, known ? body : "Could not find user by email");
  }

  private void mediators(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!loggedIn(exchange)) {
      answer(exchange, 401, "Unauthorized");
    } else if (path.equals("/mediators")) {
      register(exchange, body);
    } else if (path.endsWith("/heartbeat")) {
      String urn = path.substring("/mediators/".length(), path.length() - "/heartbeat".length());
      beat(exchange, URLDecoder.decode(urn, StandardCharsets.UTF_8), body);
    } else {
      answer(exchange, 404, "Not Found");
    }
  }

  private void register(HttpExchange exchange, String body) throws IOException {
    JsonObject offered = json(body);
    String fault = fault(offered);
    if (fault != null) {
      answer(exchange, 400, "ValidationError: " + fault);
      return;
    }
    registrations.incrementAndGet();
    mediators.merge(
        offered.getString("urn"),
        offered,
        (old, next) -> {
          if (Semver.of(next.getString("version")).compareTo(Semver.of(old.getString("version")))
              <= 0) {
            return old;
          }
          JsonObject config = next.getJsonObject("config").copy();
          old.getJsonObject("config").forEach(kept -> config.put(kept.getKey(), kept.getValue()));
          return next.copy().put("config", config);
        });
    answer(exchange, 201, "User Authenticated Successfully");
  }

  private static String fault(JsonObject offered) {
    for (String required : new String[] {"urn", "name", "version"}) {
      if (!(offered.getValue(required) instanceof String)) {
        return required + " is required";
      }
    }
    if (!offered.getString("version").matches("\\d+\\.\\d+\\.\\d+")) {
      return "version must be a semver";
    }
    var endpoints = offered.getJsonArray("endpoints");
    if (endpoints == null || endpoints.isEmpty()) {
      return "endpoints are required";
    }
    if (endpoints.getJsonObject(0).getString("name") == null) {
      return "an endpoint needs a name";
    }
    for (Object one : offered.getJsonArray("defaultChannelConfig")) {
      JsonObject channel = (JsonObject) one;
      if (channel.getJsonArray("methods", new JsonArray()).isEmpty()) {
        return "a channel without methods matches nothing";
      }
    }
    return offered.getJsonObject("config").fieldNames().stream()
            .allMatch(
                key -> offered.getJsonArray("configDefs").encode().contains("\"" + key + "\""))
        ? null
        : "config without configDef";
  }

  private void beat(HttpExchange exchange, String urn, String body) throws IOException {
    JsonObject told = json(body);
    JsonObject mediator = mediators.get(urn);
    if (mediator == null) {
      answer(exchange, 404, "User Authenticated Successfully");
    } else if (!(told.getValue("uptime") instanceof Number)) {
      answer(exchange, 400, "uptime is required");
    } else {
      beats.incrementAndGet();
      boolean changed = configChanged.remove(urn) != null;
      boolean asked = told.getBoolean("config", false);
      answer(
          exchange, 200, asked || changed ? mediator.getJsonObject("config").encode() : nothingNew);
    }
  }

  private boolean loggedIn(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    String token = headers.getFirst("auth-token");
    if (token != null) {
      String time = headers.getFirst("auth-ts");
      long age = System.currentTimeMillis() - Instant.parse(time).toEpochMilli();
      String expected = sha512(sha512(SALT + PASSWORD) + headers.getFirst("auth-salt") + time);
      return USER.equals(headers.getFirst("auth-username"))
          && age < WINDOW_MILLIS
          && expected.equals(token);
    }
    String basic =
        "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes());
    return !tokenOnly && basic.equals(headers.getFirst("Authorization"));
  }

  private static String sha512(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(text.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject json(String body) {
    try {
      return new JsonObject(body);
    } catch (DecodeException e) {
      return new JsonObject();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
