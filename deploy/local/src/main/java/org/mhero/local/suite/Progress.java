package org.mhero.local.suite;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.mhero.local.part.Part;

/** Tells the person at the terminal what happens, a line each. */
public final class Progress {
  private final PrintStream out;

  public Progress(PrintStream out) {
    this.out = out;
  }

  void starting(Part part) {
    // One line each is enough: the line of its being ready.
  }

  void ready(Part part, Duration took) {
    say(line(part.title(), took));
  }

  void fell(Part part, String how, Duration wait) {
    say("  %s %s; started again in %d s".formatted(part.title(), how, wait.toSeconds()));
  }

  /** One line as it is. */
  public void say(String text) {
    out.println(text);
    out.flush();
  }

  static String line(String title, Duration took) {
    return String.format(Locale.ROOT, "  %-12s ready  %5.1f s", title, took.toMillis() / 1000.0);
  }
}
