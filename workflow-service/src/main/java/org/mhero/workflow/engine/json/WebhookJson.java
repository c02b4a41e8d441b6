package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mhero.workflow.engine.Webhook;

/** The last call of a run as JSON and back (reference 3.4). */
final class WebhookJson {
  private static final int LONGEST = 10_000;

  private WebhookJson() {}

  /** Puts it into the run; one whose JSON is too long is left out, so that it is lost. */
  static void put(ObjectNode run, Webhook webhook) {
    JsonNode body =
        webhook.json() == null ? SessionJson.MAPPER.nullNode() : ValueJson.write(webhook.json());
    if (body.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      return;
    }
    ObjectNode json = run.putObject("webhook");
    json.put("method", webhook.method());
    json.put("url", webhook.url());
    json.put("status", webhook.status());
    ObjectNode headers = json.putObject("headers");
    webhook.headers().forEach(headers::put);
    json.set("json", body);
  }

  static Webhook read(JsonNode json) {
    Map<String, String> headers = new LinkedHashMap<>();
    json.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    return new Webhook(
        Fields.orEmpty(json, "method"),
        Fields.orEmpty(json, "url"),
        json.path("status").asInt(),
        headers,
        json.hasNonNull("json") ? ValueJson.read(json.path("json")) : null);
  }
}
