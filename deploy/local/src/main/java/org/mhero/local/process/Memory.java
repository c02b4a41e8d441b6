package org.mhero.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory processes hold. */
public final class Memory {
  private Memory() {}

  /**
   * Resident memory of a process and its children in megabytes, 0 where the system does not tell.
   * Memory that several of them share counts once where the system tells (Linux, Pss).
   */
  public static long residentMegabytes(ProcessHandle process) {
    boolean alone = process.children().findAny().isEmpty();
    long kilobytes =
        Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(one -> kilobytes(one.pid(), alone))
            .sum();
    return Math.round(kilobytes / 1024.0);
  }

  private static long kilobytes(long pid, boolean alone) {
    Path folder = Path.of("/proc", Long.toString(pid));
    if (!Files.isDirectory(folder)) {
      return fromPs(pid);
    }
    long shared = alone ? 0 : field(folder.resolve("smaps_rollup"), "Pss:");
    return shared > 0 ? shared : field(folder.resolve("status"), "VmRSS:");
  }

  private static long field(Path file, String name) {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .orElse(0L);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static long fromPs(long pid) {
    try {
      Process ps =
          new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
              .redirectErrorStream(true)
              .start();
      String said = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return said.isBlank() ? 0 : Long.parseLong(said.strip());
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }
}
