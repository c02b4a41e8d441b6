package org.mhero.workflow.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mhero.workflow.expression.Template.Part;

/** Finds {@code @identifier} and {@code @(expression)} in a template (reference 7.1). */
final class TemplateScanner {
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "child",
          "contact",
          "fields",
          "globals",
          "input",
          "legacy_extra",
          "locals",
          "node",
          "parent",
          "results",
          "resume",
          "run",
          "ticket",
          "trigger",
          "urns",
          "webhook");

  private final String source;
  private final List<Part> parts = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();
  private int at;

  private TemplateScanner(String source) {
    this.source = source;
  }

  static List<Part> scan(String source) {
    TemplateScanner scanner = new TemplateScanner(source);
    scanner.run();
    return scanner.parts;
  }

  /** Where an expression stands: its start, itself with the {@code @}, and what is evaluated. */
  record Found(int start, String whole, String inner) {}

  /** Every expression in order, whether it parses or not. */
  static List<Found> expressions(String source) {
    TemplateScanner scanner = new TemplateScanner(source);
    scanner.run();
    return scanner.found;
  }

  private void run() {
    int end = source.indexOf('\0') < 0 ? source.length() : source.indexOf('\0');
    while (at < end) {
      char c = source.charAt(at);
      if (c != '@') {
        literal.append(c);
        at++;
      } else {
        sign(end);
      }
    }
    flush();
  }

  private void sign(int end) {
    int next = at + 1 < end ? source.codePointAt(at + 1) : -1;
    if (next == '@') {
      literal.append('@');
      at += 2;
    } else if (next == '(') {
      bracketed(end);
    } else if (next >= 0 && nameChar(next)) {
      identifier(end);
    } else {
      literal.append('@');
      at++;
    }
  }

  private void bracketed(int end) {
    int close = closing(at + 1, end);
    if (close < 0) {
      literal.append(source, at, end);
      at = end;
      return;
    }
    expression(source.substring(at, close + 1), source.substring(at + 2, close));
    at = close + 1;
  }

  /** The bracket that balances the one at {@code open}; quotes hide brackets. */
  private int closing(int open, int end) {
    int depth = 0;
    boolean quoted = false;
    for (int i = open; i < end; i++) {
      char c = source.charAt(i);
      if (c == '"' && !(quoted && source.charAt(i - 1) == '\\')) {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void identifier(int end) {
    int stop = at + 1;
    while (stop < end) {
      int c = source.codePointAt(stop);
      boolean dot = c == '.' && stop + 1 < end && nameChar(source.codePointAt(stop + 1));
      if (!dot && !nameChar(c)) {
        break;
      }
      stop += Character.charCount(c);
    }
    String whole = source.substring(at, stop);
    String path = whole.substring(1);
    int dot = path.indexOf('.');
    if (TOP_LEVEL.contains(Texts.lower(dot < 0 ? path : path.substring(0, dot)))) {
      expression(whole, path);
    } else {
      literal.append(whole);
    }
    at = stop;
  }

  private static boolean nameChar(int c) {
    return Character.isLetter(c)
        || c == '_'
        || switch (Character.getType(c)) {
          case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
              true;
          default -> false;
        };
  }

  private void expression(String whole, String inner) {
    flush();
    found.add(new Found(at, whole, inner));
    try {
      parts.add(new Part.Expression(whole, Parser.parse(inner), null, locals(whole)));
    } catch (SyntaxException e) {
      parts.add(new Part.Expression(whole, null, String.valueOf(e.getMessage()), locals(whole)));
    }
  }

  private static boolean locals(String whole) {
    int end = "@locals".length();
    return whole.regionMatches(true, 0, "@locals", 0, end)
        && (whole.length() == end || whole.charAt(end) == '.');
  }

  private void flush() {
    if (!literal.isEmpty()) {
      parts.add(new Part.Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
