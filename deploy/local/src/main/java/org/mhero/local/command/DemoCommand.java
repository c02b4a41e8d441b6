package org.mhero.local.command;

import java.lang.reflect.InvocationTargetException;
import org.mhero.local.Arguments;
import org.mhero.local.Problem;

/** {@code demo}: hands over to the demo, which plays the main job against the running suite. */
final class DemoCommand implements Command {
  private static final String DEMO = "org.mhero.local.demo.DemoMain";

  @Override
  public int run(Arguments arguments) throws Exception {
    try {
      return (int) Class.forName(DEMO).getMethod("run", Arguments.class).invoke(null, arguments);
    } catch (ClassNotFoundException e) {
      throw new Problem("This build carries no demo (%s).".formatted(DEMO), e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }
}
