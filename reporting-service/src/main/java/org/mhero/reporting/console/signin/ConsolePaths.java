package org.mhero.reporting.console.signin;

import org.jspecify.annotations.Nullable;

/** Which addresses belong to the console, and which of them are open. */
public final class ConsolePaths {
  static final String SIGN_IN = "/console/sign-in";
  static final String HOME = "/console";

  private ConsolePaths() {}

  /** Whether an address is one of the console. */
  public static boolean isConsole(String path) {
    return path.equals(HOME) || path.startsWith(HOME + "/");
  }

  static boolean needsSignIn(String path) {
    return isConsole(path)
        && !path.equals(SIGN_IN)
        && !path.startsWith(SIGN_IN + "/")
        && !path.equals("/console/language");
  }

  /** An address to come back to: one of the console, never another site. */
  static String back(@Nullable String wanted) {
    boolean ours = wanted != null && isConsole(wanted.split("[?#]", 2)[0]);
    return ours && wanted != null && !wanted.contains("\\") ? wanted : HOME;
  }
}
