package org.mhero.workflow.command;

import java.io.PrintStream;

/** {@code flow query}: whether a contact query matches a contact. */
final class QueryCommand {
  private QueryCommand() {}

  static void run(Options options, PrintStream out) {
    Documents.object(options.file("--contact"));
    out.println(Documents.error("Queries are not evaluated: " + options.text("--query")));
  }
}
