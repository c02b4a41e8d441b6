package org.mhero.kit.fhir.search;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.mhero.kit.error.AppException;

/**
 * Fields packed into one URL-safe word. A cursor is complete in itself: carried in the query, it
 * survives a proxy, a restart and another replica, and never expires.
 */
public final class CursorText {
  private static final String SEPARATOR = "\u001f";
  private static final int LONGEST = 65_536;

  public static String pack(List<String> fields) {
    byte[] text = String.join(SEPARATOR, fields).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(text));
  }

  /** The fields again, or 400 when this server never packed them. */
  public static List<String> unpack(String word) {
    try {
      byte[] plain = inflate(Base64.getUrlDecoder().decode(word));
      return List.of(new String(plain, StandardCharsets.UTF_8).split(SEPARATOR, -1));
    } catch (IllegalArgumentException | DataFormatException e) {
      throw refusal();
    }
  }

  /** What a caller with a cursor of his own making is told. */
  public static AppException refusal() {
    return AppException.invalid("_cursor: not a cursor of this search");
  }

  private static byte[] deflate(byte[] text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(text);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1024];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static byte[] inflate(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      var out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1024];
      while (!inflater.finished()) {
        int more = inflater.inflate(buffer);
        if ((more == 0 && !inflater.finished()) || out.size() > LONGEST) {
          throw refusal();
        }
        out.write(buffer, 0, more);
      }
      return out.toByteArray();
    } finally {
      inflater.end();
    }
  }

  private CursorText() {}
}
