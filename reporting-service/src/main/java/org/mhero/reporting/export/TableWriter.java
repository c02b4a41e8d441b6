package org.mhero.reporting.export;

import java.io.IOException;
import java.util.List;

/** Writes rows in one format; closing finishes the file. */
interface TableWriter extends AutoCloseable {

  void row(List<Cell> cells) throws IOException;

  @Override
  void close() throws IOException;
}
