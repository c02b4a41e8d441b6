package org.mhero.local.part;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.mhero.local.Problem;

/**
 * Where everything lies that outlives a run.
 *
 * @param root the folder given by {@code --data}
 */
public record DataDirectory(Path root) {
  private static final long LEAST_FREE_MEGABYTES = 1024;

  public DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /** Makes the folders, open to their owner only, and checks that there is room on the disk. */
  public void prepare() {
    try {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(run());
      Files.createDirectories(logs());
      requireRoom();
    } catch (IOException e) {
      throw new Problem(
          "The data folder %s cannot be used: %s.".formatted(root, e.getMessage()), e);
    }
  }

  /** A disk that does not tell its size, as some in containers, is taken to have room. */
  private void requireRoom() {
    File folder = root.toFile();
    long free = folder.getUsableSpace() >> 20;
    if (folder.getTotalSpace() > 0 && free < LEAST_FREE_MEGABYTES) {
      throw new Problem(
          "Only %d MB are free on the disk of %s; mHero needs %d MB."
              .formatted(free, root, LEAST_FREE_MEGABYTES));
    }
  }

  public Path run() {
    return root.resolve("run");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path log(Part part) {
    return logs().resolve(part.key() + ".log");
  }

  public Path runnerLog() {
    return logs().resolve("runner.log");
  }

  /** The process record of a part. */
  public Path pid(Part part) {
    return run().resolve(part.key() + ".pid");
  }

  /** The process record of the runner. */
  public Path runnerPid() {
    return run().resolve("runner.pid");
  }

  /** Lies there while a user wants the part stopped. */
  public Path held(Part part) {
    return run().resolve(part.key() + ".held");
  }

  /** What the runner last knew of each part. */
  public Path status() {
    return run().resolve("status.json");
  }

  public Path lock() {
    return root.resolve("lock");
  }

  public Path secrets() {
    return root.resolve("secrets.properties");
  }

  public Path of(Part part) {
    return root.resolve(part.key());
  }

  /** Removes a file that may be missing. */
  public static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("A file cannot be removed: " + file, e);
    }
  }
}
