package org.mhero.messaging.channel;

import java.util.Optional;

/** A line that needs no provider; a CDI bean that is there only in some run modes. */
public interface LocalLine {
  /** The line, when this run has it. It serves every number when no other line does. */
  Optional<Line> line();
}
