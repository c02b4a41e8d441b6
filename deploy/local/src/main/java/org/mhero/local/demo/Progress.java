package org.mhero.local.demo;

import java.io.PrintStream;

/** Says what the demo does, on standard error, so that standard output holds the result alone. */
final class Progress {
  private final PrintStream out;
  private String last = "";

  Progress(PrintStream out) {
    this.out = out;
  }

  /** A step begins. */
  void step(String what) {
    say("* " + what);
  }

  /** How far the step is; repeated lines are shown once. */
  void count(String what) {
    say("    " + what);
  }

  /** A part of the suite does not answer; the demo waits for it. */
  void waiting(String trouble) {
    say("    waiting for the suite (" + trouble + ")");
  }

  private synchronized void say(String line) {
    if (!line.equals(last)) {
      out.println(line);
      last = line;
    }
  }
}
