package org.mhero.workflow.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code ./mhero flow run|eval|query|modify}. Every answer is JSON on standard output; input that
 * cannot be played is answered by {@code {"error": ...}}.
 */
public final class FlowCommand {
  private static final String USAGE =
      """
      ./mhero flow run --assets FILE --test FILE       play a session, tell its outputs
      ./mhero flow run --batch DIR                     play each NAME.assets.json with NAME.test.json
      ./mhero flow eval --assets FILE --test FILE      evaluate JSON texts from standard input, or
                        [--template TEXT]              the one given, after the session
      ./mhero flow modify --assets FILE --test FILE    apply modifiers to a contact
      ./mhero flow query --contact FILE --query TEXT   match a contact query [--assets FILE]
      """;

  private FlowCommand() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    int code = run(List.of(args), System.in, out);
    out.flush();
    System.exit(code);
  }

  /** Runs a command; 0 when it was answered, 2 when nobody understands it. */
  static int run(List<String> args, InputStream in, PrintStream out) {
    if (args.isEmpty()) {
      System.err.print(USAGE);
      return 2;
    }
    Options options = Options.of(args.subList(1, args.size()));
    if (options == null) {
      System.err.print(USAGE);
      return 2;
    }
    try {
      return dispatched(args.getFirst(), options, in, out);
    } catch (Refused e) {
      out.println(Documents.error(String.valueOf(e.getMessage())));
      return 0;
    } catch (RuntimeException | StackOverflowError e) {
      out.println(Documents.error("The engine cannot answer this: " + e));
      return 0;
    }
  }

  private static int dispatched(String name, Options options, InputStream in, PrintStream out) {
    switch (name) {
      case "run" -> RunCommand.run(options, out);
      case "eval" -> EvalCommand.run(options, in, out);
      case "modify" -> ModifyCommand.run(options, out);
      case "query" -> QueryCommand.run(options, out);
      default -> {
        System.err.print(USAGE);
        return 2;
      }
    }
    return 0;
  }
}
