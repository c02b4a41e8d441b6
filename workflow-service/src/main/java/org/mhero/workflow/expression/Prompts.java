package org.mhero.workflow.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The named texts that a host lends to {@code prompt} (reference 7.9). */
@FunctionalInterface
public interface Prompts {
  /** A host without any. */
  Prompts NONE = (name, arguments) -> null;

  /** The prompt filled in with {@code arg1}, {@code arg2}..., or null when there is no such one. */
  @Nullable String text(String name, List<String> arguments);
}
