package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.PrintStream;

/**
 * {@code flow query}: whether a contact query matches a contact. The file holds a contact, or an
 * object with {@code contact} and, as a test has them, {@code environment}, {@code clock} and
 * {@code line}; {@code assets} may stand there or in a file of its own.
 */
final class QueryCommand {
  private QueryCommand() {}

  static void run(Options options, PrintStream out) {
    JsonNode document = Documents.object(options.file("--contact"));
    JsonNode assets =
        options.find("--assets") != null
            ? Documents.object(options.file("--assets"))
            : document.path("assets");
    String line = options.find("--line");
    out.println(
        new QueryCase(
                document.has("contact") ? document.path("contact") : document,
                document.has("contact") ? document : MissingNode.getInstance(),
                assets,
                line == null ? document.path("line").asText("14.4") : line)
            .answer(options.text("--query")));
  }
}
