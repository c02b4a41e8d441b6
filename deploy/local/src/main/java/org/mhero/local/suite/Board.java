package org.mhero.local.suite;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.local.Problem;
import org.mhero.local.part.Part;

/** Where every part stands, for the threads that mind them and, in a file, for other commands. */
final class Board {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Map<Part, PartStatus> parts = new EnumMap<>(Part.class);
  private final Path file;
  private @Nullable Problem failure;
  private boolean stopping;

  Board(Collection<Part> minded, Path file) {
    this.file = file;
    minded.forEach(part -> parts.put(part, PartStatus.FIRST));
  }

  synchronized PartStatus of(Part part) {
    return parts.getOrDefault(part, PartStatus.FIRST);
  }

  synchronized void set(Part part, PartStatus status) {
    if (status.equals(parts.put(part, status))) {
      return;
    }
    write();
    notifyAll();
  }

  /** Ends the start of the suite: the first failure is the one that is told. */
  synchronized void fail(Problem problem) {
    if (failure == null) {
      failure = problem;
    }
    notifyAll();
  }

  synchronized void stop() {
    stopping = true;
    notifyAll();
  }

  synchronized boolean stopping() {
    return stopping;
  }

  /**
   * Waits until all those parts are well; those that are not part of this suite are taken as well.
   */
  synchronized void awaitWell(Collection<Part> needed) throws InterruptedException {
    while (!stopping && !allWell(needed)) {
      if (failure != null) {
        throw failure;
      }
      wait(1000);
    }
  }

  private boolean allWell(Collection<Part> needed) {
    return needed.stream()
        .filter(parts::containsKey)
        .allMatch(part -> of(part).state() == State.WELL);
  }

  /** Waits that long or until the suite stops; true when it goes on. */
  synchronized boolean pause(Duration time) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toMillis(); left > 0 && !stopping; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    return !stopping;
  }

  private void write() {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, JSON.writeValueAsString(parts));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The state cannot be written to " + file, e);
    }
  }
}
