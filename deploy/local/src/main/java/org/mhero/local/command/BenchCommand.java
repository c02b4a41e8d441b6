package org.mhero.local.command;

import org.mhero.local.Arguments;
import org.mhero.local.bench.ClassBench;
import org.mhero.local.bench.SuiteBench;

/**
 * {@code bench NAME}: prints figures of the suite, or of a part that brings a bench of that name.
 */
final class BenchCommand implements Command {
  @Override
  public int run(Arguments arguments) throws Exception {
    String name = arguments.word(0, "a name: suite, or one that a service brings");
    return name.equals("suite") ? new SuiteBench().run(arguments) : ClassBench.run(arguments);
  }
}
