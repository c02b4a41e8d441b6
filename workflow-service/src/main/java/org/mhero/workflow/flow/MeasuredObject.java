package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** An object that knows how many bytes its text had, with all its blanks and escapes. */
final class MeasuredObject extends ObjectNode {
  private static final long serialVersionUID = 1L;

  private int bytes;

  MeasuredObject(JsonNodeFactory factory) {
    super(factory);
  }

  void measure(String text) {
    bytes = text.getBytes(StandardCharsets.UTF_8).length;
  }

  int bytes() {
    return bytes;
  }
}
