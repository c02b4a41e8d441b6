package org.mhero.local.command;

import org.mhero.local.Arguments;
import org.mhero.local.Problem;

/** One command; returns the exit status. */
@FunctionalInterface
public interface Command {
  int run(Arguments arguments) throws Exception;

  static Command named(String name) {
    return switch (name) {
      case "run" -> new RunCommand();
      case "stop" -> new StopCommand();
      case "start" -> new StartCommand();
      case "status" -> new StatusCommand();
      case "logs" -> new LogsCommand();
      case "token" -> new TokenCommand();
      case "import" -> new ImportCommand();
      case "demo" -> new DemoCommand();
      case "bench" -> new BenchCommand();
      case "check-realm" -> new CheckRealmCommand();
      default ->
          throw new Problem("There is no command %s; ./mhero help lists them.".formatted(name));
    };
  }
}
