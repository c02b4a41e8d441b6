package org.mhero.kit.fhir.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** An answer's body: it writes itself as JSON, straight from stored bytes where it can. */
@FunctionalInterface
interface JsonBody {
  void writeTo(OutputStream out) throws IOException;

  static JsonBody of(byte[] json) {
    return out -> out.write(json);
  }

  /** All of it at once, for what cannot stream. */
  default byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
