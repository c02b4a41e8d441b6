package org.mhero.registry.source;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One record as it stands in a file.
 *
 * @param index which record of the file it is, from 0
 * @param line the line it begins on, from 1
 * @param resource the resource, as it was written
 */
record FileRecord(int index, int line, ObjectNode resource) {
  String type() {
    return resource.path("resourceType").asText("");
  }

  String id() {
    return resource.path("id").asText("");
  }

  /** How a problem names the record: type and id of the source, or its place in the file. */
  String name() {
    String type = type().isEmpty() ? "entry" : type();
    return id().isEmpty() ? type + "[" + index + "]" : type + "/" + id();
  }
}
