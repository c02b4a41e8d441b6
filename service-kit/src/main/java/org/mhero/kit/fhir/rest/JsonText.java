package org.mhero.kit.fhir.rest;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** JSON strings, for the few places where JSON is written by hand around stored bytes. */
final class JsonText {

  /** The text as a JSON string with its quotes. */
  static String quote(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }

  private JsonText() {}
}
