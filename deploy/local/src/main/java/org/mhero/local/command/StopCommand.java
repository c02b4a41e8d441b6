package org.mhero.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Part;
import org.mhero.local.process.Ending;
import org.mhero.local.process.PidRecord;
import org.mhero.local.suite.Leftovers;
import org.mhero.local.suite.RunningSite;

/** {@code stop}: ends everything the runner started and nothing else; with a name, one part. */
final class StopCommand implements Command {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  @Override
  public int run(Arguments arguments) throws Exception {
    var data = new DataDirectory(arguments.data());
    if (!arguments.words().isEmpty()) {
      return one(data, Part.named(arguments.words().getFirst()));
    }
    Optional<ProcessHandle> runner = RunningSite.runner(data);
    runner.ifPresent(StopCommand::end);
    int left = Files.isDirectory(data.run()) ? Leftovers.in(data).end() : 0;
    DataDirectory.forget(data.runnerPid());
    if (runner.isEmpty()) {
      System.out.println(
          left == 0
              ? "mHero does not run on %s.".formatted(data.root())
              : "Ended %d processes that a killed runner had left.".formatted(left));
    } else {
      System.out.println("mHero has stopped; its data stays in %s.".formatted(data.root()));
    }
    return 0;
  }

  private static void end(ProcessHandle runner) {
    Ending.TERM.ask(runner);
    if (!Ending.endedWithin(runner, LONGEST)) {
      throw new Problem(
          "The runner (process %d) does not end; kill it and run ./mhero stop again."
              .formatted(runner.pid()));
    }
  }

  private static int one(DataDirectory data, Part part) throws IOException {
    RunningSite.require(data);
    Files.writeString(data.held(part), "held\n");
    Optional<ProcessHandle> process = PidRecord.read(data.pid(part)).flatMap(PidRecord::process);
    if (process.isPresent() && !Ending.endedWithin(process.get(), LONGEST)) {
      throw new Problem(
          "%s (process %d) does not end.".formatted(part.title(), process.get().pid()));
    }
    System.out.println(part.title() + " has stopped.");
    return 0;
  }
}
