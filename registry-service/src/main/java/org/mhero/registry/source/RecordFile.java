package org.mhero.registry.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file record by record, one in memory at a time: a Bundle of any kind, or one resource by
 * itself. A file that breaks off still gives the records before the break.
 */
final class RecordFile {
  /** Takes what a file holds; each method answers whether to go on. */
  interface Visitor {
    boolean record(FileRecord record);

    /** An entry that is no resource. */
    boolean odd(int index, int line, String why);
  }

  /**
   * Why a file cannot be read, or not to its end.
   *
   * @param line the line, from 1
   */
  record Broken(int line, String why) {}

  private final ObjectMapper json;

  RecordFile(ObjectMapper json) {
    this.json = json;
  }

  /** Visits the records in their order; null when the file could be read to its end. */
  @Nullable Broken read(InputStream content, Visitor visitor) throws IOException {
    try (JsonParser parser = json.createParser(content)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Broken(1, "This is no JSON object; a Bundle or a resource was expected");
      }
      return document(parser, visitor);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      return new Broken(at == null ? 1 : at.getLineNr(), "This is not JSON: " + brief(e));
    }
  }

  private @Nullable Broken document(JsonParser parser, Visitor visitor) throws IOException {
    ObjectNode rest = json.createObjectNode();
    boolean entries = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (name.equals("entry") && token == JsonToken.START_ARRAY) {
        entries = true;
        if (!entries(parser, visitor)) {
          return null;
        }
      } else {
        rest.set(name, json.readTree(parser));
      }
    }
    String type = rest.path("resourceType").asText("");
    if (type.isEmpty()) {
      return new Broken(1, "This is no FHIR: it has no resourceType");
    }
    if (!type.equals("Bundle") && !entries) {
      visitor.record(new FileRecord(0, 1, rest));
    }
    return null;
  }

  private boolean entries(JsonParser parser, Visitor visitor) throws IOException {
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentTokenLocation().getLineNr();
      JsonNode entry = json.readTree(parser);
      boolean on =
          entry.path("resource") instanceof ObjectNode resource
              ? visitor.record(new FileRecord(index, line, resource))
              : visitor.odd(index, line, "The entry has no resource");
      if (!on) {
        return false;
      }
      index++;
    }
    return true;
  }

  private static String brief(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int quote = message.indexOf('\n');
    return quote < 0 ? message : message.substring(0, quote);
  }
}
