package org.mhero.local.part;

import org.mhero.local.process.Ending;
import org.mhero.local.process.Launch;

/** How one part is started, watched and ended. */
public interface Recipe {
  /** Prepares what the start needs and says the command; may take a while the first time. */
  Launch launch() throws Exception;

  /** Whether the part is well. */
  boolean well();

  /** What remains to be done once it is well and before others may lean on it. */
  default void afterStart() throws Exception {}

  default Ending ending() {
    return Ending.TERM;
  }
}
