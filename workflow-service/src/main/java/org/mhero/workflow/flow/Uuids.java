package org.mhero.workflow.flow;

import org.mhero.workflow.expression.Line;

/** The form of uuids: lower-case hex, 8-4-4-4-12 (reference 1.1). */
final class Uuids {
  private static final int LENGTH = 36;
  private static final int VERSION_AT = 14;
  private static final int VARIANT_AT = 19;

  private Uuids() {}

  /** Whether a line accepts it: the older one insists on version 4. */
  static boolean valid(String uuid, Line line) {
    if (uuid.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      char c = uuid.charAt(i);
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      boolean hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (dash ? c != '-' : !hex) {
        return false;
      }
    }
    return line == Line.V14_4
        || (uuid.charAt(VERSION_AT) == '4' && "89ab".indexOf(uuid.charAt(VARIANT_AT)) >= 0);
  }

  /** Whether it is one of the versions 1 to 7, as keys of translations have to be. */
  static boolean versioned(String uuid) {
    return valid(uuid, Line.V14_4)
        && uuid.charAt(VERSION_AT) >= '1'
        && uuid.charAt(VERSION_AT) <= '7';
  }
}
