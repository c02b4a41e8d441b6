package org.mhero.gateway.metadata;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Writes the merged statement as JSON or XML (FHIR R4 http.html#mime-type). */
@ApplicationScoped
class CapabilityForm {
  private static final String JSON = "application/fhir+json; charset=utf-8";
  private static final String XML = "application/fhir+xml; charset=utf-8";

  boolean wantsXml(HttpServerRequest request) {
    String format = request.getParam("_format");
    String wanted =
        (format == null ? String.valueOf(request.getHeader("Accept")) : format)
            .toLowerCase(Locale.ROOT);
    return wanted.contains("xml") && !wanted.contains("json") && !wanted.contains("text/html");
  }

  String write(ObjectNode statement, String base, boolean xml) {
    ObjectNode copy = statement.deepCopy();
    copy.withObject("implementation").put("url", base);
    if (!xml) {
      return copy.toString();
    }
    FhirContext fhir = FhirContext.forR4Cached();
    return fhir.newXmlParser()
        .encodeResourceToString(fhir.newJsonParser().parseResource(copy.toString()));
  }

  void send(HttpServerRequest request, String body, boolean xml) {
    var response = request.response().putHeader("Content-Type", xml ? XML : JSON);
    if (request.method().equals(HttpMethod.HEAD)) {
      response.end();
    } else {
      response.end(body);
    }
  }
}
