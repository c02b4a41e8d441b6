package org.mhero.workflow.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.JsonText;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;

/**
 * What a body says (reference 10.2).
 *
 * @param text without what no text has
 * @param json null when it is no JSON
 * @param extraction how the 13.2 line calls what was done to it
 */
record HttpBody(String text, @Nullable Value json, String extraction) {
  /** A NUL written as an escape; a backslash before the backslash makes it none. */
  private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  static HttpBody of(byte[] body, Line line) {
    String raw = new String(body, StandardCharsets.UTF_8);
    String text = NUL.matcher(valid(body).replace("\0", "")).replaceAll("$1");
    Value json = Texts.trim(text).isEmpty() ? null : JsonText.read(text, line);
    return new HttpBody(text, json, extraction(body.length, json, raw.equals(text)));
  }

  private static String extraction(int length, @Nullable Value json, boolean untouched) {
    if (length == 0) {
      return "none";
    }
    if (json == null) {
      return "ignored";
    }
    return untouched ? "valid" : "cleaned";
  }

  private static String valid(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.IGNORE)
          .onUnmappableCharacter(CodingErrorAction.IGNORE)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalStateException("Malformed input is ignored", e);
    }
  }

  /** Bytes of the text. */
  int size() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
