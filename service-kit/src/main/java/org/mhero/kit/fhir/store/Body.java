package org.mhero.kit.fhir.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a version as they lie in the table: one byte that names the form, four with the
 * length, then raw deflate. Level 3 costs a third of level 6 and loses some percent.
 */
final class Body {
  private static final byte DEFLATED = 1;
  private static final int HEADER = 5;
  private static final int LEVEL = 3;

  static byte[] pack(byte[] json) {
    var out = new ByteArrayOutputStream(json.length / 2 + HEADER);
    out.write(DEFLATED);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(json.length >>> shift);
    }
    Deflater deflater = new Deflater(LEVEL, true);
    try {
      deflater.setInput(json);
      deflater.finish();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  static byte @Nullable [] unpack(byte @Nullable [] packed) {
    if (packed == null) {
      return null;
    }
    if (packed.length < HEADER || packed[0] != DEFLATED) {
      throw new IllegalStateException("A stored body has an unknown form");
    }
    int length =
        (packed[1] & 0xff) << 24
            | (packed[2] & 0xff) << 16
            | (packed[3] & 0xff) << 8
            | (packed[4] & 0xff);
    byte[] json = new byte[length];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, HEADER, packed.length - HEADER);
      int at = 0;
      while (at < length) {
        int more = inflater.inflate(json, at, length - at);
        if (more == 0) {
          throw new IllegalStateException("A stored body is cut short");
        }
        at += more;
      }
      return json;
    } catch (DataFormatException e) {
      throw new IllegalStateException("A stored body is damaged", e);
    } finally {
      inflater.end();
    }
  }

  private Body() {}
}
