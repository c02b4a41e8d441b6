package org.mhero.kit.fhir.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.mhero.kit.error.AppException;
import org.mhero.kit.error.ErrorCode;

/**
 * Refuses JSON that FHIR forbids and the library overlooks (FHIR R4 json.html): empty arrays,
 * objects and strings, repeated members, and null outside the arrays of primitives. What it
 * overlooks it would drop in silence.
 */
final class JsonShape {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  static void check(byte[] json) {
    try (JsonParser parser = JSON.createParser(json)) {
      JsonToken before = null;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        one(parser, before, token);
        before = token;
      }
      if (before == null) {
        throw AppException.invalid("The body is empty");
      }
    } catch (JsonParseException e) {
      throw new AppException(
          ErrorCode.INVALID,
          "The body is not JSON at line %d, column %d: %s"
              .formatted(
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage().startsWith("Duplicate")
                      ? "a member is repeated"
                      : "syntax"),
          List.of(),
          e);
    } catch (IOException e) {
      throw new AppException(ErrorCode.INVALID, "The body is not JSON", List.of(), e);
    }
  }

  private static void one(
      JsonParser parser, @org.jspecify.annotations.Nullable JsonToken before, JsonToken token)
      throws IOException {
    JsonStreamContext at = parser.getParsingContext();
    if (token == JsonToken.END_ARRAY && before == JsonToken.START_ARRAY) {
      throw refuse(at, "an array cannot be empty; leave it out");
    }
    if (token == JsonToken.END_OBJECT && before == JsonToken.START_OBJECT) {
      throw refuse(at, "an object cannot be empty; leave it out");
    }
    if (token == JsonToken.VALUE_STRING && parser.getTextLength() == 0) {
      throw refuse(at, "a string cannot be empty; leave it out");
    }
    if (token == JsonToken.VALUE_STRING && control(parser)) {
      throw refuse(at, "a string cannot hold control characters");
    }
    if (token == JsonToken.VALUE_NULL && !at.inArray()) {
      throw refuse(at, "null is not allowed; leave it out");
    }
  }

  private static boolean control(JsonParser parser) throws IOException {
    char[] text = parser.getTextCharacters();
    int end = parser.getTextOffset() + parser.getTextLength();
    for (int i = parser.getTextOffset(); i < end; i++) {
      char c = text[i];
      if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return true;
      }
    }
    return false;
  }

  private static AppException refuse(JsonStreamContext at, String why) {
    String path = path(at);
    return AppException.invalid(path.isEmpty() ? why : path + ": " + why, path);
  }

  /** The FHIRPath of where the parser is; at the end of an empty container, the container's. */
  private static String path(JsonStreamContext at) {
    String path = "";
    for (JsonStreamContext c = at; c != null && !c.inRoot(); c = c.getParent()) {
      if (c.inObject() && c.getCurrentName() != null) {
        path = c.getCurrentName() + (path.isEmpty() || path.startsWith("[") ? "" : ".") + path;
      } else if (c.inArray() && c.hasCurrentIndex()) {
        path = "[" + c.getCurrentIndex() + "]" + (path.isEmpty() ? "" : ".") + path;
      }
    }
    return path;
  }

  private JsonShape() {}
}
