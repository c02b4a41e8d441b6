package org.mhero.local.command;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.part.Part;
import org.mhero.local.part.Site;
import org.mhero.local.suite.RunningSite;

/** {@code start PART}: starts a part that was stopped by name, and waits until it is well. */
final class StartCommand implements Command {
  private static final Duration LONGEST = Duration.ofMinutes(4);

  @Override
  public int run(Arguments arguments) throws Exception {
    var data = new DataDirectory(arguments.data());
    Part part = Part.named(arguments.word(0, "the name of a part"));
    Site site = RunningSite.require(data);
    long began = System.nanoTime();
    DataDirectory.forget(data.held(part));
    var recipe = site.recipe(part);
    while (!recipe.well()) {
      if (System.nanoTime() - began > LONGEST.toNanos()) {
        throw new Problem(
            "%s was not well after %d s; see ./mhero logs %s."
                .formatted(part.title(), LONGEST.toSeconds(), part.key()));
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    System.out.println(part.title() + " is well.");
    return 0;
  }
}
