package org.mhero.local;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.mhero.local.command.Command;

/** Where the script hands over. */
public final class Main {
  private static final Logger LIBRARIES = Logger.getLogger("");

  private Main() {}

  public static void main(String[] typed) {
    LIBRARIES.setLevel(Level.WARNING);
    System.exit(run(typed));
  }

  private static int run(String[] typed) {
    try {
      Arguments arguments = Arguments.parse(typed, System::getenv);
      return Command.named(arguments.command()).run(arguments);
    } catch (Problem e) {
      System.err.println("mhero: " + e.getMessage());
      return 1;
    } catch (InterruptedException e) {
      return 130;
    } catch (Exception e) {
      System.err.println("mhero: " + e);
      e.printStackTrace();
      return 70;
    }
  }
}
