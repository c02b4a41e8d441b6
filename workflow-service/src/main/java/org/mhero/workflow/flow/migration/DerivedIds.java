package org.mhero.workflow.flow.migration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Uuids that follow from a flow's own: a session that was saved finds the same ones when its flow
 * is migrated again. They have the form of version 4, which older readers insist on.
 */
final class DerivedIds implements Supplier<String> {
  private static final int VERSION_AT = 14;

  private final String origin;
  private int count;

  DerivedIds(String origin) {
    this.origin = origin;
  }

  @Override
  public String get() {
    String name = origin + "#" + count++;
    String uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    return uuid.substring(0, VERSION_AT) + "4" + uuid.substring(VERSION_AT + 1);
  }
}
