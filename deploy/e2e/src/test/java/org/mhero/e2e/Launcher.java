package org.mhero.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher {@code ./mhero} as a user types it. */
final class Launcher {
  private final Path data;
  private final Map<String, String> environment;

  Launcher(Path data, Map<String, String> environment) {
    this.data = data;
    this.environment = environment;
  }

  Path data() {
    return data;
  }

  /** What a command printed, on standard error too, and how it ended. */
  record Outcome(int status, String out, String err) {}

  /** Runs a command to its end. */
  Outcome run(String... words) {
    List<String> command = new ArrayList<>(List.of(Project.ROOT.resolve("mhero").toString()));
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    try {
      Path err = Files.createTempFile("mhero", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(Project.ROOT.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroy();
        throw new IllegalStateException("./mhero " + String.join(" ", words) + " did not end");
      }
      String said = Files.readString(err);
      Files.delete(err);
      return new Outcome(process.exitValue(), out, said);
    } catch (IOException e) {
      throw new IllegalStateException("./mhero could not be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Runs a command that must succeed; returns what it printed. */
  String must(String... words) {
    Outcome outcome = run(words);
    if (outcome.status() != 0) {
      String said = (outcome.err() + outcome.out()).strip().replace("\n", " | ");
      throw new AssertionError(
          "./mhero %s ended with %d: %s"
              .formatted(String.join(" ", words), outcome.status(), said));
    }
    return outcome.out();
  }
}
