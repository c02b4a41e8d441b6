package org.mhero.kit.fhir.rest;

import java.nio.charset.StandardCharsets;

/** Writes the answers of entries into the Bundle that answers. */
final class EntryAnswers {

  static void add(BundleJson bundle, FhirAnswer answer) {
    boolean failed = answer.status() >= 400;
    JsonBody body = answer.body();
    var tail = new StringBuilder("\"response\":{\"status\":\"");
    tail.append(answer.status()).append(' ').append(phrase(answer.status())).append('"');
    if (answer.location() != null) {
      tail.append(",\"location\":").append(JsonText.quote(answer.location()));
    }
    if (answer.etag() != null) {
      tail.append(",\"etag\":").append(JsonText.quote(answer.etag()));
    }
    if (answer.lastModified() != null) {
      tail.append(",\"lastModified\":\"").append(Instants.text(answer.lastModified())).append('"');
    }
    if (failed && body != null) {
      tail.append(",\"outcome\":").append(new String(body.bytes(), StandardCharsets.UTF_8));
    }
    tail.append('}');
    bundle.entry(null, failed ? null : body, tail.toString());
  }

  private static String phrase(int status) {
    return switch (status) {
      case 200 -> "OK";
      case 201 -> "Created";
      case 304 -> "Not Modified";
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 410 -> "Gone";
      case 412 -> "Precondition Failed";
      case 422 -> "Unprocessable Entity";
      case 503 -> "Service Unavailable";
      default -> status >= 500 ? "Internal Server Error" : "Error";
    };
  }

  private EntryAnswers() {}
}
