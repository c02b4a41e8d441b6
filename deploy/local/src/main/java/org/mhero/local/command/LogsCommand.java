package org.mhero.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Part;
import org.mhero.local.suite.LogTail;

/** {@code logs PART [-f]}: the last lines of a part's log, and with -f what comes after. */
final class LogsCommand implements Command {
  private static final int LINES = 200;

  @Override
  public int run(Arguments arguments) throws Exception {
    var data = new DataDirectory(arguments.data());
    String name = arguments.word(0, "the name of a part");
    Path log = name.equals("runner") ? data.runnerLog() : data.log(Part.named(name));
    if (Files.notExists(log)) {
      throw new Problem("There is no log of %s yet: %s.".formatted(name, log));
    }
    var followed = new FollowedFile(log, System.out);
    LogTail.of(log, LINES).forEach(System.out::println);
    while (arguments.flags().contains("follow")) {
      TimeUnit.MILLISECONDS.sleep(300);
      followed.copyNew();
    }
    return 0;
  }
}
