package org.mhero.workflow.expression;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Patterns as flows write them: the RE2 dialect, which matches in linear time, ignoring case and
 * with {@code ^ $} at line ends (reference 6.4). The last ones compiled are remembered.
 */
public final class Regex {
  private static final int LONGEST = 10_000;
  private static final int DEEPEST = 500;
  private static final int MOST_KEPT = 1_000;
  private static final ConcurrentHashMap<String, Optional<Pattern>> KEPT =
      new ConcurrentHashMap<>();

  private Regex() {}

  /** The pattern, or null when it is not valid. */
  public static @Nullable Pattern compile(String regex) {
    Optional<Pattern> known = KEPT.get(regex);
    if (known == null) {
      known = Optional.ofNullable(compiled(regex));
      if (KEPT.size() >= MOST_KEPT) {
        KEPT.clear();
      }
      KEPT.put(regex, known);
    }
    return known.orElse(null);
  }

  private static @Nullable Pattern compiled(String regex) {
    if (regex.length() > LONGEST || depth(regex) > DEEPEST) {
      return null;
    }
    try {
      return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    } catch (PatternSyntaxException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return null;
    }
  }

  private static int depth(String regex) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
