package org.mhero.reporting.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

/** Keeps a file in the database piece by piece, so that any replica can hand it out. */
final class PieceOutput extends OutputStream {
  private static final int PIECE = 256 * 1024;

  private final ExportRepository repository;
  private final UUID export;
  private final byte[] buffer = new byte[PIECE];
  private int filled;
  private int n;

  PieceOutput(ExportRepository repository, UUID export) {
    this.repository = repository;
    this.export = export;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      int part = Math.min(left, PIECE - filled);
      System.arraycopy(bytes, from, buffer, filled, part);
      filled += part;
      from += part;
      left -= part;
      if (filled == PIECE) {
        keep();
      }
    }
  }

  private void keep() {
    if (filled > 0) {
      repository.piece(export, n++, Arrays.copyOf(buffer, filled));
      filled = 0;
    }
  }

  @Override
  public void close() {
    keep();
  }
}
