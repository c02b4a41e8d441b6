package org.mhero.gateway.proxy;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.mhero.gateway.route.RouteTable;
import org.mhero.kit.auth.RequestTrail;
import org.mhero.kit.error.ErrorCode;

/**
 * Says why there is no answer: an OperationOutcome under {@code /fhir}, a sentence to a browser,
 * problem+json (RFC 9457) to everybody else.
 */
final class Refusals {
  private static final String FHIR_JSON = "application/fhir+json; charset=utf-8";
  private static final String FHIR_XML = "application/fhir+xml; charset=utf-8";

  private Refusals() {}

  static void answer(HttpServerRequest request, ErrorCode code, String detail) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response.setStatusCode(code.status());
    response.putHeader("Cache-Control", "no-store");
    if (code == ErrorCode.UNAUTHENTICATED) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
    if (code == ErrorCode.UNAVAILABLE) {
      response.putHeader("Retry-After", "5");
    }
    String path = String.valueOf(request.path());
    String accept = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
    if (path.equals(RouteTable.FHIR) || path.startsWith(RouteTable.FHIR + "/")) {
      boolean xml = accept.contains("xml") && !accept.contains("json");
      end(response, xml ? FHIR_XML : FHIR_JSON, xml ? xml(code, detail) : json(code, detail));
    } else if (accept.contains("text/html")) {
      end(response, "text/html; charset=utf-8", page(code, detail));
    } else {
      end(response, "application/problem+json", problem(code, detail));
    }
    new Drain(request).begin();
  }

  private static void end(HttpServerResponse response, String type, String body) {
    response.putHeader("Content-Type", type).end(body);
  }

  private static String json(ErrorCode code, String detail) {
    return new JsonObject()
        .put("resourceType", "OperationOutcome")
        .put(
            "issue",
            new JsonArray()
                .add(
                    new JsonObject()
                        .put("severity", "error")
                        .put("code", code.issueType())
                        .put("diagnostics", detail)))
        .encode();
  }

  private static String xml(ErrorCode code, String detail) {
    return "<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue><severity value=\"error\"/>"
        + "<code value=\"%s\"/><diagnostics value=\"%s\"/></issue></OperationOutcome>"
            .formatted(code.issueType(), escaped(detail));
  }

  private static String problem(ErrorCode code, String detail) {
    return new JsonObject()
        .put("title", title(code))
        .put("status", code.status())
        .put("detail", detail)
        .put("requestId", RequestTrail.requestId())
        .encode();
  }

  private static String page(ErrorCode code, String detail) {
    return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>mHero</title>"
        + "<meta name=\"viewport\" content=\"width=device-width\"><h1>%s</h1><p>%s</p>"
            .formatted(title(code), escaped(detail));
  }

  private static String title(ErrorCode code) {
    String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
