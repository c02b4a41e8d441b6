package org.mhero.workflow.flow.migration.legacy;

import java.util.Locale;
import java.util.Set;
import org.mhero.workflow.flow.migration.legacy.LegacyExpression.Unreadable;

/** Templates of the older dialect ({@code @step}, {@code @flow}, {@code @extra}, {@code @date}). */
final class LegacyTemplate {
  private static final int LONGEST = 10_000;
  private static final Set<String> TOP_LEVEL =
      Set.of("contact", "step", "flow", "extra", "date", "channel", "child", "parent");

  private static final Set<String> TODAY =
      Set.of("contact", "fields", "urns", "input", "results", "legacy_extra", "child", "parent");

  private LegacyTemplate() {}

  /** The template as it is written now; an expression that cannot be read stays as it is. */
  static String modern(String template) {
    if (template.indexOf('@') < 0 || template.length() > LONGEST) {
      return template;
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      int end = c == '@' ? end(template, at) : at + 1;
      String part = template.substring(at, end);
      text.append(c == '@' && end > at + 1 ? rewritten(part) : part);
      at = end;
    }
    return text.toString();
  }

  /** What stands for a template inside an expression. */
  static String expression(String template) {
    String modern = modern(template);
    if (modern.startsWith("@(") && modern.endsWith(")")) {
      return modern.substring(2, modern.length() - 1);
    }
    return modern.startsWith("@") ? modern.substring(1) : "input.text";
  }

  /** Where a part that begins with {@code @} ends. */
  private static int end(String template, int at) {
    int next = at + 1;
    if (next >= template.length()) {
      return next;
    }
    char c = template.charAt(next);
    if (c == '@') {
      return next + 1;
    }
    if (c == '(') {
      int close = closing(template, next);
      return close < 0 ? next : close + 1;
    }
    int end = next;
    while (end < template.length() && nameChar(template, end)) {
      end++;
    }
    return end;
  }

  private static boolean nameChar(String template, int at) {
    char c = template.charAt(at);
    boolean dot = c == '.' && at + 1 < template.length() && word(template.charAt(at + 1));
    return dot || word(c);
  }

  private static boolean word(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static int closing(String template, int open) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < template.length(); i++) {
      char c = template.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String rewritten(String part) {
    if (part.equals("@@")) {
      return part;
    }
    boolean bracketed = part.startsWith("@(");
    String inner = bracketed ? part.substring(2, part.length() - 1) : part.substring(1);
    String root = inner.toLowerCase(Locale.ROOT).split("\\.", 2)[0];
    if (!bracketed && !TOP_LEVEL.contains(root)) {
      return part;
    }
    try {
      String modern = bracketed ? LegacyExpression.modern(inner) : LegacyContext.modern(inner);
      return path(modern) ? "@" + modern : "@(" + modern + ")";
    } catch (Unreadable e) {
      return part;
    }
  }

  /** What needs no brackets: a path that begins with a name of the context. */
  private static boolean path(String modern) {
    return TODAY.contains(modern.split("\\.", 2)[0])
        && modern.chars().allMatch(c -> c == '.' || word((char) c));
  }
}
