package org.mhero.workflow.flow.inspection;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Texts;

/** Tells whether a pattern can be used. */
final class Patterns {
  private Patterns() {}

  /** What is wrong with it, or null. */
  static @Nullable String fault(String regex) {
    try {
      Pattern.compile(Texts.trim(regex), Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
      return null;
    } catch (PatternSyntaxException e) {
      return e.getDescription();
    }
  }
}
