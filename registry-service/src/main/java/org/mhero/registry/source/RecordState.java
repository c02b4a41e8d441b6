package org.mhero.registry.source;

import java.util.Locale;

/** What became of a source record. */
enum RecordState {
  /** The directory has it. */
  STORED,
  /** It waits for a resource it makes no sense without. */
  WAITING,
  /** It cannot be read or stored; kept aside with the reason. */
  REJECTED;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  static RecordState of(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT));
  }
}
