package org.mhero.registry.directory;

import java.util.ArrayList;
import java.util.List;

/** Collects the rules a resource breaks. */
final class Rules {
  private final String type;
  private final List<Broken> broken = new ArrayList<>();

  Rules(String type) {
    this.type = type;
  }

  /** A rule nobody may break. */
  void base(boolean kept, String element, String rule) {
    check(kept, element, rule, true);
  }

  /** A rule of mCSD, which a lenient directory may overlook. */
  void mcsd(boolean kept, String element, String rule) {
    check(kept, element, rule, false);
  }

  List<Broken> broken() {
    return List.copyOf(broken);
  }

  private void check(boolean kept, String element, String rule, boolean base) {
    if (!kept) {
      broken.add(new Broken(type + "." + element, rule, base));
    }
  }
}
