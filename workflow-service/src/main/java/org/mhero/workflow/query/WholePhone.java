package org.mhero.workflow.query;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Phones;

/** A query that is nothing but one phone number asks for that number (reference 8.1). */
final class WholePhone {
  private static final Pattern SHAPE = Pattern.compile("\\+?[-0-9 .()]{5,40}");

  private WholePhone() {}

  /** The number in E.164, null when the text is anything else. */
  static @Nullable String of(String text, Environment environment) {
    return SHAPE.matcher(text).matches()
        ? Phones.international(text, environment.defaultCountry(), environment.line())
        : null;
  }
}
