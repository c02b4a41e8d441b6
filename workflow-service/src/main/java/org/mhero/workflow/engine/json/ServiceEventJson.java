package org.mhero.workflow.engine.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mhero.workflow.engine.ServiceEvent;
import org.mhero.workflow.engine.ServiceEvent.AirtimeCreated;
import org.mhero.workflow.engine.ServiceEvent.EmailSent;
import org.mhero.workflow.engine.ServiceEvent.LlmCalled;
import org.mhero.workflow.engine.ServiceEvent.OptInRequested;
import org.mhero.workflow.engine.ServiceEvent.ResthookCalled;
import org.mhero.workflow.engine.ServiceEvent.ServiceCalled;
import org.mhero.workflow.engine.ServiceEvent.WebhookCalled;
import org.mhero.workflow.engine.port.HttpLog;

/** What other systems were asked for, as JSON (reference 4.10-4.14, 10). */
final class ServiceEventJson {
  private ServiceEventJson() {}

  /** Writes the payload; the answer is the type. */
  static String put(ObjectNode json, ServiceEvent event, boolean legacy) {
    return switch (event) {
      case WebhookCalled e -> webhook(json, e, legacy);
      case ResthookCalled e -> {
        json.put("resthook", e.resthook());
        json.set("payload", ValueJson.write(e.payload()));
        yield "resthook_called";
      }
      case EmailSent e -> {
        ArrayNode to = json.putArray("to");
        e.to().forEach(to::add);
        json.put("subject", e.subject()).put("body", e.body());
        yield "email_sent";
      }
      case AirtimeCreated e -> airtime(json, e, legacy);
      case LlmCalled e -> {
        json.set("llm", Fields.ref(e.llm()));
        json.put("instructions", e.instructions());
        json.put("input", e.input()).put("output", e.output());
        json.putObject("tokens")
            .put("input", e.tokens().input())
            .put("output", e.tokens().output());
        json.put("elapsed_ms", e.elapsedMs());
        yield "llm_called";
      }
      case ServiceCalled e -> {
        json.put("service", e.service());
        if (e.classifier() != null) {
          json.set("classifier", Fields.ref(e.classifier()));
        }
        logs(json, e.logs());
        yield "service_called";
      }
      case OptInRequested e -> {
        json.set("optin", Fields.ref(e.optIn()));
        if (e.channel() != null) {
          json.set("channel", Fields.ref(e.channel()));
        }
        Fields.put(json, "urn", e.urn() == null ? null : e.urn().full());
        yield "optin_requested";
      }
    };
  }

  private static String webhook(ObjectNode json, WebhookCalled event, boolean legacy) {
    HttpLog log = event.log();
    json.put("url", log.url());
    json.put("status", event.status());
    exchange(json, log);
    Fields.put(json, "resthook", event.resthook());
    if (!legacy) {
      json.putObject("sizes")
          .put("request", event.sizes().request())
          .put("response", event.sizes().response());
    } else {
      json.put("extraction", event.extraction());
    }
    return "webhook_called";
  }

  private static void exchange(ObjectNode json, HttpLog log) {
    if (log.statusCode() != 0) {
      json.put("status_code", log.statusCode());
    }
    json.put("elapsed_ms", log.elapsedMs());
    json.put("retries", log.retries());
    json.put("request", log.request());
    Fields.put(json, "response", log.response());
  }

  private static String airtime(ObjectNode json, AirtimeCreated event, boolean legacy) {
    if (!legacy) {
      json.put("external_id", event.externalId());
    }
    json.put("sender", event.sender());
    json.put("recipient", event.recipient());
    json.put("currency", event.currency());
    if (legacy) {
      json.put("desired_amount", event.desired());
      json.put("actual_amount", event.amount());
    } else {
      json.put("amount", event.amount());
    }
    logs(json, event.logs());
    return legacy ? "airtime_transferred" : "airtime_created";
  }

  private static void logs(ObjectNode json, List<HttpLog> logs) {
    ArrayNode list = json.putArray("http_logs");
    for (HttpLog log : logs) {
      ObjectNode item = list.addObject();
      item.put("url", log.url());
      item.put("status", log.statusCode() / 100 == 2 ? "success" : failed(log));
      exchange(item, log);
      item.put("created_on", Instants.text(log.createdOn()));
    }
  }

  private static String failed(HttpLog log) {
    return log.statusCode() == 0 ? "connection_error" : "response_error";
  }
}
