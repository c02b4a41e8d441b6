package org.mhero.workflow.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.mhero.kit.error.AppException;
import org.mhero.workflow.flow.DefinitionText;

/** Definitions as text: as somebody sends them, and as they are stored. */
final class Definitions {
  private Definitions() {}

  /** What somebody has sent, whose fault it is when it cannot be read. */
  static JsonNode sent(String body) {
    try {
      return DefinitionText.read(body);
    } catch (JsonProcessingException e) {
      throw AppException.invalid("The body is no JSON: " + e.getOriginalMessage());
    }
  }

  /** What is kept here. */
  static JsonNode stored(String definition) {
    try {
      return DefinitionText.read(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A flow is stored unreadable", e);
    }
  }
}
