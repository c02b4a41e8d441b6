package org.mhero.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies to a stream what is added to a file. */
final class FollowedFile {
  private final Path file;
  private final PrintStream out;
  private long position;

  FollowedFile(Path file, PrintStream out) throws IOException {
    this.file = file;
    this.out = out;
    this.position = Files.exists(file) ? Files.size(file) : 0;
  }

  /** Copies what has come since the last call; a file that shrank is read from its start. */
  void copyNew() throws IOException {
    if (Files.notExists(file)) {
      return;
    }
    try (var reader = new RandomAccessFile(file.toFile(), "r")) {
      position = reader.length() < position ? 0 : position;
      reader.seek(position);
      byte[] fresh = new byte[(int) Math.min(reader.length() - position, 1 << 20)];
      reader.readFully(fresh);
      position += fresh.length;
      out.write(fresh);
      out.flush();
    }
  }
}
