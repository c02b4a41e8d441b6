package org.mhero.local.handset;

import java.util.Optional;

/** The person behind a handset. */
public interface Owner {

  /** A message arrives; the answer the person writes, if any. */
  Optional<String> receive(String text);

  /** Whether messages reach the handset; asked once, before the play. */
  default boolean reachable() {
    return true;
  }
}
