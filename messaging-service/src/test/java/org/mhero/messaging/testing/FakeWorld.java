package org.mhero.messaging.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * What is around the service in a test: a registry that knows groups and the owners of numbers, and
 * an SMS provider that answers as a test wants.
 */
public final class FakeWorld implements QuarkusTestResourceLifecycleManager {
  /** What the provider says to a hand-over: a status and a body, or null to say nothing in time. */
  public record Answer(int status, String body) {}

  /** Owners of numbers, Practitioner ids by E.164. */
  public static final Map<String, List<String>> OWNERS = new ConcurrentHashMap<>();

  /** Hand-overs as the provider got them. */
  public static final List<Map<String, String>> SENT = new CopyOnWriteArrayList<>();

  /** Answers by number; without one the provider accepts. */
  public static final Map<String, Function<Map<String, String>, Answer>> ANSWERS =
      new ConcurrentHashMap<>();

  private HttpServer server;
  private Map<String, String> more = Map.of();

  /** Settings of a run that wants others. */
  @Override
  public void init(Map<String, String> settings) {
    more = settings;
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/fhir/Group/", FakeWorld::group);
    server.createContext("/fhir/Practitioner", FakeWorld::owners);
    server.createContext("/send", FakeWorld::send);
    server.start();
    String base = "http://localhost:" + server.getAddress().getPort();
    Map<String, String> settings = new HashMap<>();
    settings.put("mhero.directory.url", base + "/fhir");
    settings.put("mhero.simulator.enabled", "true");
    settings.put("mhero.simulator.delay", "PT0.05S");
    settings.put("mhero.dispatch.first-retry", "PT0.2S");
    settings.put("mhero.dispatch.longest-rest", "PT0.3S");
    settings.put("mhero.dispatch.settle", "PT0.3S");
    settings.put("mhero.dispatch.sweep-every", "PT1S");
    settings.put("mhero.requests.complete-every", "PT1S");
    settings.put("mhero.requests.page", "7");
    settings.put("mhero.requests.retry", "PT0.1S");
    settings.put("mhero.requests.worker-age", "PT0.001S");
    settings.put("mhero.channels.provider.kind", "external");
    settings.put("mhero.channels.provider.url", base + "/send");
    settings.put("mhero.channels.provider.prefixes", "+88801");
    settings.put("mhero.channels.provider.secret", "hush");
    settings.put("mhero.channels.provider.timeout", "PT1S");
    settings.put("mhero.channels.provider.rate", "200");
    settings.put("mhero.channels.provider.provider-id", "/id");
    settings.put("mhero.channels.closed.kind", "external");
    settings.put("mhero.channels.closed.enabled", "false");
    settings.put("mhero.channels.closed.url", base + "/send");
    settings.put("mhero.channels.closed.secret", "hush");
    settings.put("mhero.channels.box.kind", "kannel");
    settings.put("mhero.channels.box.url", base + "/send");
    settings.put("mhero.channels.box.username", "u");
    settings.put("mhero.channels.box.password", "p");
    settings.put("mhero.channels.box.secret", "hush");
    settings.put("mhero.channels.box.prefixes", "+88802");
    settings.putAll(more);
    return settings;
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void group(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
    if (name.startsWith("missing")) {
      answer(exchange, 404, "{\"resourceType\":\"OperationOutcome\"}");
      return;
    }
    answer(
        exchange,
        200,
        "{\"resourceType\":\"Group\",\"id\":\"%s\",\"type\":\"practitioner\",\"actual\":false%s}"
            .formatted(name, name.startsWith("odd") ? "" : ",\"name\":\"" + name + "\""));
  }

  private static void owners(HttpExchange exchange) throws IOException {
    String phone = parameters(exchange.getRequestURI().getRawQuery()).getOrDefault("phone", "");
    StringBuilder entries = new StringBuilder();
    for (String id : OWNERS.getOrDefault(phone, List.of())) {
      entries
          .append(entries.isEmpty() ? "" : ",")
          .append("{\"resource\":{\"resourceType\":\"Practitioner\",\"id\":\"%s\",".formatted(id))
          .append("\"telecom\":[{\"system\":\"phone\",\"value\":\"%s\"}]}}".formatted(phone));
    }
    answer(
        exchange,
        200,
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"%s}"
            .formatted(entries.isEmpty() ? "" : ",\"entry\":[" + entries + "]"));
  }

  private static void send(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> message = parameters(body.isEmpty() ? query : body);
    SENT.add(message);
    Answer answer =
        ANSWERS
            .getOrDefault(
                message.getOrDefault("to", ""),
                m -> new Answer(200, "{\"id\":\"p-" + m.get("id") + "\"}"))
            .apply(message);
    if (answer != null) {
      answer(exchange, answer.status(), answer.body());
    }
  }

  private static Map<String, String> parameters(String form) {
    Map<String, String> values = new HashMap<>();
    for (String pair : form.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
