package org.mhero.gateway.openhim;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a core makes of a mediator's answer: the client's view and the stored transaction, with
 * every trap that was observed on a running core.
 *
 * @param status what the client gets
 * @param body what the client gets
 * @param transactionStatus what the console shows
 * @param orchestrations as stored; null when the core has dropped the whole record in silence
 * @param retried whether the core will send the request again by itself
 */
record CoreRules(
    int status,
    Map<String, Object> headers,
    byte[] body,
    String transactionStatus,
    JsonArray orchestrations,
    boolean retried) {

  static CoreRules of(String method, HttpResponse<byte[]> answer) {
    String type = answer.headers().firstValue("content-type").orElse("");
    if ("br".equals(answer.headers().firstValue("content-encoding").orElse(""))) {
      return broken();
    }
    if (!type.contains("application/json+openhim")) {
      Map<String, Object> headers = new TreeMap<>();
      answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
      String word = word(answer.statusCode());
      return new CoreRules(
          answer.statusCode(), headers, answer.body(), word, new JsonArray(), false);
    }
    if (method.equals("HEAD")) {
      return broken();
    }
    try {
      return enveloped(new JsonObject(new String(answer.body(), StandardCharsets.UTF_8)));
    } catch (DecodeException e) {
      return broken();
    }
  }

  private static CoreRules enveloped(JsonObject envelope) {
    JsonObject response = envelope.getJsonObject("response");
    if (response == null
        || response.getValue("body") != null && !(response.getValue("body") instanceof String)) {
      return broken();
    }
    Map<String, Object> headers = new TreeMap<>();
    if (!(response.getValue("headers") instanceof JsonObject given)
        || given.getValue("set-cookie") instanceof String) {
      return broken();
    }
    given.forEach(header -> headers.put(header.getKey(), header.getValue()));
    headers.putIfAbsent("content-type", "application/octet-stream");
    String body = response.getString("body");
    int status = body == null ? 204 : Integer.parseInt(response.getValue("status").toString());
    boolean kept = timed(response) && stored(envelope);
    return new CoreRules(
        status,
        headers,
        Optional.ofNullable(body).orElse("").getBytes(StandardCharsets.UTF_8),
        envelope.getString("status", word(status)),
        kept ? envelope.getJsonArray("orchestrations") : null,
        envelope.getValue("error") != null);
  }

  /** An orchestration without name or time of request makes the core drop the whole record. */
  private static boolean stored(JsonObject envelope) {
    for (Object one : envelope.getJsonArray("orchestrations", new JsonArray())) {
      JsonObject orchestration = (JsonObject) one;
      boolean whole =
          orchestration.getString("name") != null
              && timed(orchestration.getJsonObject("request", new JsonObject()))
              && !orchestration.getJsonObject("request").containsKey("queryString");
      if (!whole) {
        return false;
      }
    }
    return envelope.getJsonObject("properties", new JsonObject()).fieldNames().stream()
        .noneMatch(name -> name.contains(".") || name.contains("$"));
  }

  private static boolean timed(JsonObject part) {
    try {
      return part.getString("timestamp") != null
          && OffsetDateTime.parse(part.getString("timestamp")) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static CoreRules broken() {
    byte[] text = "An internal server error occurred".getBytes(StandardCharsets.UTF_8);
    return new CoreRules(500, Map.of(), text, "Failed", null, true);
  }

  private static String word(int status) {
    return status >= 500 ? "Failed" : status >= 400 ? "Completed" : "Successful";
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
