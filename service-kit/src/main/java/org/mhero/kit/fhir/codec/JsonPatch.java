package org.mhero.kit.fhir.codec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.mhero.kit.error.AppException;

/** JSON Patch (RFC 6902) on a tree; an operation that cannot be done refuses the whole patch. */
public final class JsonPatch {

  /** The document with all operations applied, in their order; the document itself is consumed. */
  public static JsonNode apply(JsonNode document, JsonNode patch) {
    if (!patch.isArray()) {
      throw AppException.invalid("A JSON Patch is an array of operations");
    }
    JsonNode current = document;
    int at = 0;
    for (JsonNode operation : patch) {
      try {
        current = one(current, operation);
      } catch (IllegalArgumentException e) {
        throw AppException.unprocessable("Operation %d: %s".formatted(at, e.getMessage()));
      }
      at++;
    }
    return current;
  }

  private static JsonNode one(JsonNode document, JsonNode operation) {
    JsonPointer path = pointer(operation, "path");
    return switch (operation.path("op").asText()) {
      case "add" -> add(document, path, value(operation));
      case "remove" -> remove(document, path);
      case "replace" -> add(remove(document, path), path, value(operation));
      case "move" -> {
        JsonPointer from = pointer(operation, "from");
        JsonNode moved = existing(document, from);
        yield add(remove(document, from), path, moved);
      }
      case "copy" -> add(document, path, existing(document, pointer(operation, "from")).deepCopy());
      case "test" -> {
        if (!existing(document, path).equals(value(operation))) {
          throw new IllegalArgumentException("the test of " + path + " failed");
        }
        yield document;
      }
      default -> throw new IllegalArgumentException("unknown op");
    };
  }

  private static JsonNode add(JsonNode document, JsonPointer path, JsonNode value) {
    if (path.matches()) {
      return value;
    }
    JsonNode parent = existing(document, path.head());
    String name = path.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      object.set(name, value);
    } else if (parent instanceof ArrayNode array) {
      int index = name.equals("-") ? array.size() : index(path);
      if (index > array.size()) {
        throw new IllegalArgumentException(path + " is beyond the end");
      }
      array.insert(index, value);
    } else {
      throw new IllegalArgumentException(path.head() + " holds nothing");
    }
    return document;
  }

  private static JsonNode remove(JsonNode document, JsonPointer path) {
    existing(document, path);
    if (path.matches()) {
      throw new IllegalArgumentException("the whole resource cannot be removed");
    }
    JsonNode parent = document.at(path.head());
    if (parent instanceof ObjectNode object) {
      object.remove(path.last().getMatchingProperty());
    } else if (parent instanceof ArrayNode array) {
      array.remove(index(path));
    }
    return document;
  }

  private static int index(JsonPointer path) {
    int index = path.last().getMatchingIndex();
    if (index < 0) {
      throw new IllegalArgumentException(path + " is no index");
    }
    return index;
  }

  private static JsonNode existing(JsonNode document, JsonPointer path) {
    JsonNode found = document.at(path);
    if (found.isMissingNode()) {
      throw new IllegalArgumentException("there is nothing at " + path);
    }
    return found;
  }

  private static JsonNode value(JsonNode operation) {
    JsonNode value = operation.get("value");
    if (value == null) {
      throw new IllegalArgumentException("the value is missing");
    }
    return value;
  }

  private static JsonPointer pointer(JsonNode operation, String member) {
    @Nullable JsonNode text = operation.get(member);
    if (text == null || !text.isTextual()) {
      throw new IllegalArgumentException(member + " is missing");
    }
    return JsonPointer.compile(text.asText());
  }

  private JsonPatch() {}
}
