package org.mhero.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who a started process is. A process id alone is given again to another process sooner or later;
 * together with the time of start it is not.
 *
 * @param pid the process id
 * @param started when the operating system says the process started
 */
public record PidRecord(long pid, Instant started) {
  /** The operating system's clock of starts may step a little when the time is corrected. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public static PidRecord of(ProcessHandle process) {
    return new PidRecord(process.pid(), process.info().startInstant().orElse(Instant.now()));
  }

  /** The record kept in a file, if there is one that can be read. */
  public static Optional<PidRecord> read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("A process record cannot be read: " + file, e);
    }
  }

  static Optional<PidRecord> parse(String text) {
    String[] words = text.strip().split(" ", -1);
    try {
      return words.length == 2
          ? Optional.of(
              new PidRecord(
                  Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String format() {
    return pid + " " + started.toEpochMilli() + "\n";
  }

  /** Keeps the record in a file, whole or not at all. */
  public void write(Path file) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, format());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("A process record cannot be written: " + file, e);
    }
  }

  /** Whether that start time is this record's process's. */
  boolean matches(Instant start) {
    return Duration.between(started, start).abs().compareTo(TOLERANCE) <= 0;
  }

  /** The process, if it still runs and is the one that was recorded. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(found -> found.info().startInstant().map(this::matches).orElse(false));
  }
}
