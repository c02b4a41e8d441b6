package org.mhero.local.command;

import org.mhero.local.Arguments;
import org.mhero.local.Tokens;
import org.mhero.local.part.DataDirectory;
import org.mhero.local.suite.RunningSite;

/** {@code token NAME}: prints a bearer token of a user or a client of the local realm. */
final class TokenCommand implements Command {
  @Override
  public int run(Arguments arguments) {
    String name = arguments.word(0, "the name of a user or a client");
    System.out.println(
        new Tokens(RunningSite.require(new DataDirectory(arguments.data()))).of(name));
    return 0;
  }
}
