package org.mhero.workflow.expression;

import java.util.List;
import java.util.function.UnaryOperator;
import org.mhero.workflow.expression.TemplateScanner.Found;

/**
 * Changes what the expressions of a template refer to (reference 9). A changed expression is
 * written anew with normal spacing and names in lower case; one that stays the same or does not
 * parse is left as it was written, and so is the text around.
 */
public final class Rewriting {
  private Rewriting() {}

  /** The template with one top-level name for another, which may be a path. */
  public static String renamed(String template, String from, String to) {
    return rewritten(template, tokens -> Tokens.renamed(tokens, from, to));
  }

  /** The template with every {@code root.name} cut to so many chars of the name. */
  public static String lookupsCut(String template, String root, int most) {
    return rewritten(template, tokens -> Tokens.lookupsCut(tokens, root, most));
  }

  private static String rewritten(String template, UnaryOperator<List<Token>> change) {
    if (template.indexOf('@') < 0) {
      return template;
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Found found : TemplateScanner.expressions(template)) {
      text.append(template, at, found.start());
      at = found.start() + found.whole().length();
      boolean bracketed = found.whole().startsWith("@(");
      String inner = expression(found.inner(), change);
      text.append(bracketed ? "@(" + inner + ")" : "@" + inner);
    }
    return text.append(template, at, template.length()).toString();
  }

  private static String expression(String source, UnaryOperator<List<Token>> change) {
    try {
      Parser.parse(source);
      List<Token> before = Lexer.tokens(source);
      List<Token> after = change.apply(before);
      return after.equals(before) ? source : Tokens.written(after);
    } catch (SyntaxException e) {
      return source;
    }
  }
}
