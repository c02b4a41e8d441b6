package org.mhero.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One start of a process, its words going to the end of a log file.
 *
 * @param command program and arguments
 * @param environment what is added to the runner's environment
 * @param log where standard output and error go
 */
public record Launch(List<String> command, Map<String, String> environment, Path log) {
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /**
   * Starts the process, in a session of its own where the system can, so that a Ctrl-C at the
   * terminal reaches the runner alone and the parts are ended in good order.
   */
  public Process start() throws IOException {
    Files.createDirectories(log.getParent());
    var all = new ArrayList<String>();
    if (Files.isExecutable(SETSID)) {
      all.add(SETSID.toString());
    }
    all.addAll(command);
    var builder = new ProcessBuilder(all).redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    builder.environment().putAll(environment);
    return builder.start();
  }
}
