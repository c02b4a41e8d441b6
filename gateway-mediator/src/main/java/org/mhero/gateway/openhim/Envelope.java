package org.mhero.gateway.openhim;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answer in the form OpenHIM takes from a mediator. Its traps are avoided by construction: the
 * body is always a string, headers are always an object with a content type, every orchestration
 * has a name and both its times, {@code status} is left to the core to derive, and {@code error} is
 * set only for what may succeed later, since the core retries by itself what has one.
 */
final class Envelope {
  static final String MEDIA_TYPE = "application/json+openhim";
  private static final Set<String> DROPPED =
      Set.of("content-length", "connection", "keep-alive", "transfer-encoding", "content-encoding");

  private Envelope() {}

  static String write(
      String urn, Answer answer, List<Orchestration> orchestrations, JsonObject properties) {
    JsonObject envelope =
        new JsonObject()
            .put("x-mediator-urn", urn)
            .put("response", answer.json())
            .put(
                "orchestrations",
                new JsonArray(orchestrations.stream().map(Orchestration::json).toList()))
            .put("properties", properties);
    if (answer.retryable() != null) {
      envelope.put("error", new JsonObject().put("message", answer.retryable()));
    }
    return envelope.encode();
  }

  /**
   * What the caller behind the core gets.
   *
   * @param retryable why the same request may succeed later, null when it has succeeded or never
   *     will
   */
  record Answer(
      int status, JsonObject headers, String body, Instant at, @Nullable String retryable) {
    private JsonObject json() {
      return new JsonObject()
          .put("status", status)
          .put("headers", headers)
          .put("body", body)
          .put("timestamp", at.toString());
    }
  }

  /**
   * One call the gateway made; bodies, tokens and the values of queries are never part of it,
   * because the core keeps orchestrations for ever.
   *
   * @param parameters the names of the query's parameters
   */
  record Orchestration(Called called, String method, String parameters, int status, Instant at) {
    private JsonObject json() {
      return new JsonObject()
          .put("name", called.route())
          .put("group", "mhero")
          .put(
              "request",
              new JsonObject()
                  .put("method", method)
                  .put("host", called.host())
                  .put("port", String.valueOf(called.port()))
                  .put("path", called.path())
                  .put("querystring", parameters)
                  .put("headers", new JsonObject())
                  .put("body", "")
                  .put("timestamp", called.at().toString()))
          .put(
              "response",
              new JsonObject()
                  .put("status", status)
                  .put("headers", new JsonObject())
                  .put("body", "")
                  .put("timestamp", at.toString()));
    }
  }

  /** Whom the gateway called, and when. */
  record Called(String route, String host, int port, String path, Instant at) {}

  /**
   * An owner's headers as the core takes them: no hop-by-hop, no names an old MongoDB refuses, and
   * cookies as a list.
   */
  static JsonObject headers(MultiMap given) {
    JsonObject headers = new JsonObject();
    for (String name : given.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (DROPPED.contains(lower) || lower.contains(".") || lower.contains("$")) {
        continue;
      }
      List<String> values = given.getAll(name);
      if (lower.equals("set-cookie")) {
        headers.put(lower, new JsonArray(values));
      } else {
        headers.put(lower, String.join(", ", values));
      }
    }
    if (!headers.containsKey("content-type")) {
      headers.put("content-type", "text/plain");
    }
    return headers;
  }
}
