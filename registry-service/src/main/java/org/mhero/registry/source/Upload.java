package org.mhero.registry.source;

import java.io.IOException;

/**
 * A file somebody sent.
 *
 * @param name as the sender calls it
 * @param content gives the bytes when they are needed, so that many large files are never in memory
 *     together
 */
record Upload(String name, Content content) {
  /** Where the bytes are. */
  interface Content {
    byte[] bytes() throws IOException;
  }

  /** A file that is in memory. */
  static Upload of(String name, byte[] bytes) {
    return new Upload(name, () -> bytes);
  }
}
