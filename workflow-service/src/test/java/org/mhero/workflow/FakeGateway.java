package org.mhero.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/**
 * Stands for the gateway: takes messages as messaging does (a repeated identifier is the same
 * message), serves every Group and can be away or refuse. A country's registry, which flows ask by
 * webhooks, lies beside it.
 */
public final class FakeGateway implements QuarkusTestResourceLifecycleManager {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<JsonNode> MESSAGES = new CopyOnWriteArrayList<>();
  private static final Set<String> IDENTIFIERS = ConcurrentHashMap.newKeySet();
  private static final List<String> HANDLED = new CopyOnWriteArrayList<>();
  private static final List<String> POSTS = new CopyOnWriteArrayList<>();
  private static volatile int status = 201;
  private static volatile String url = "";
  private static volatile UnaryOperator<String> registry = path -> "{}";
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", FakeGateway::handle);
    server.start();
    url = "http://localhost:" + server.getAddress().getPort();
    return Map.of(
        "mhero.gateway.url", url,
        "mhero.events.relay", "false",
        "mhero.workflow.webhooks.hosts", "localhost",
        "mhero.workflow.webhooks.private-networks", "true",
        "mhero.workflow.campaign-look", "1s",
        "mhero.workflow.due-look", "1s");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  /** From now on messaging answers with this status; 201 takes messages. */
  public static void answer(int with) {
    status = with;
  }

  /** Where flows find the registry of the country, whose answers are JSON. */
  public static String registry(UnaryOperator<String> answers) {
    registry = answers;
    return url + "/registry/";
  }

  public static List<JsonNode> messagesTo(String practitioner) {
    return MESSAGES.stream()
        .filter(m -> m.at("/recipient/0/reference").asText().equals("Practitioner/" + practitioner))
        .toList();
  }

  public static List<JsonNode> messagesToContact(String contact) {
    return MESSAGES.stream()
        .filter(m -> m.at("/recipient/0/identifier/value").asText().equals(contact))
        .toList();
  }

  public static List<JsonNode> messagesOf(String campaign) {
    return MESSAGES.stream()
        .filter(m -> m.at("/groupIdentifier/value").asText().equals(campaign))
        .toList();
  }

  public static List<String> handled() {
    return HANDLED;
  }

  private static void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals("/fhir/CommunicationRequest")) {
      POSTS.add(body);
      if (status == 201) {
        JsonNode message = JSON.readTree(body);
        if (IDENTIFIERS.add(message.at("/identifier/0/value").asText())) {
          MESSAGES.add(message);
        }
      }
      answer(exchange, status, "{}");
    } else if (path.startsWith("/api/messaging/inbox/")) {
      HANDLED.add(path.split("/")[4]);
      answer(exchange, 204, "");
    } else if (path.startsWith("/registry/")) {
      answer(exchange, 200, registry.apply(path.substring("/registry/".length())));
    } else if (path.startsWith("/fhir/Group/gone")) {
      answer(exchange, 404, "{}");
    } else if (path.startsWith("/fhir/Group/")) {
      answer(
          exchange,
          200,
          "{\"resourceType\":\"Group\",\"id\":\"%s\",\"type\":\"practitioner\",\"actual\":false}"
              .formatted(path.substring("/fhir/Group/".length())));
    } else {
      answer(exchange, 404, "{}");
    }
  }

  private static void answer(HttpExchange exchange, int with, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/fhir+json");
    exchange.sendResponseHeaders(with, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
