package org.mhero.kit.fhir.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as FHIR instants and as HTTP dates. */
final class Instants {
  private static final DateTimeFormatter FHIR =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HTTP =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  static String text(Instant at) {
    return FHIR.format(at);
  }

  static String http(Instant at) {
    return HTTP.format(at);
  }

  private Instants() {}
}
