package org.mhero.local;

/** Something the user can act on; the message is one clear sentence and all that is shown. */
public final class Problem extends RuntimeException {
  public Problem(String sentence) {
    super(sentence);
  }

  public Problem(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
