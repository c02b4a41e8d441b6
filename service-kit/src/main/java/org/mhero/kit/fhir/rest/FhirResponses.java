package org.mhero.kit.fhir.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.mhero.kit.error.ErrorCode;
import org.mhero.kit.fhir.codec.FhirJson;

/** Puts an answer on the wire, in JSON as it is or in XML. */
@ApplicationScoped
class FhirResponses {
  private final FhirJson codec;
  private final Outcomes outcomes;

  FhirResponses(FhirJson codec, Outcomes outcomes) {
    this.codec = codec;
    this.outcomes = outcomes;
  }

  Response of(RuntimeException failure, Format format) {
    return of(outcomes.answer(failure), format);
  }

  Response of(FhirAnswer answer, Format format) {
    Response.ResponseBuilder response = Response.status(answer.status());
    if (answer.location() != null) {
      response.header(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.etag() != null) {
      response.header(HttpHeaders.ETAG, answer.etag());
    }
    if (answer.lastModified() != null) {
      response.header(HttpHeaders.LAST_MODIFIED, Instants.http(answer.lastModified()));
    }
    if (answer.status() == ErrorCode.UNAUTHENTICATED.status()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (answer.status() == ErrorCode.UNAVAILABLE.status()) {
      response.header(HttpHeaders.RETRY_AFTER, "5");
    }
    JsonBody body = answer.body();
    if (body != null) {
      response.header(HttpHeaders.CONTENT_TYPE, format.mediaType());
      response.entity(
          format == Format.JSON
              ? (StreamingOutput) body::writeTo
              : codec.xml(codec.trusted(body.bytes())));
    }
    return response.build();
  }
}
