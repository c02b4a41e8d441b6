package org.mhero.local.command;

import org.mhero.local.Arguments;
import org.mhero.local.demo.DemoRun;

/** {@code demo}: plays the main job against the running suite. */
final class DemoCommand implements Command {

  @Override
  public int run(Arguments arguments) throws Exception {
    return new DemoRun(System.out, System.err).run(arguments);
  }
}
