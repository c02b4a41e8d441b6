package org.mhero.local.part;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The realm that Keycloak imports: the one for every place plus what exists in local mode only. */
final class Realm {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Realm() {}

  /** Adds the elements of each list of the additions to the realm's list of that name. */
  static ObjectNode merge(ObjectNode realm, ObjectNode additions) {
    ObjectNode merged = realm.deepCopy();
    additions
        .properties()
        .forEach(
            list -> {
              ArrayNode target = merged.withArray(list.getKey());
              list.getValue().forEach(target::add);
            });
    return merged;
  }

  static void write(Path realm, Path additions, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.writeString(
        target,
        JSON.writeValueAsString(
            merge(
                (ObjectNode) JSON.readTree(realm.toFile()),
                (ObjectNode) JSON.readTree(additions.toFile()))));
  }
}
