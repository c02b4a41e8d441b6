package org.mhero.workflow.expression;

import java.util.function.UnaryOperator;
import org.mhero.workflow.expression.TemplateScanner.Found;

/**
 * Changes what the expressions of a template refer to (reference 9). A changed expression is
 * printed from its tree; one that stays the same or does not parse is left as it was written, and
 * so is the text around.
 */
public final class Rewriting {
  private Rewriting() {}

  /** The template with a property of a top-level name wherever it has that name. */
  public static String pointed(String template, String name, String property) {
    Expr target = new Expr.Property(new Expr.Name(name), property);
    return rewritten(
        template,
        new Rewriter(
            name, expr -> expr instanceof Expr.Name(var n) && n.equals(name) ? target : expr));
  }

  /** The template with the name of every {@code root.name} changed. */
  public static String renamed(String template, String root, UnaryOperator<String> change) {
    return rewritten(template, new Rewriter(root, expr -> renamed(expr, root, change)));
  }

  private static Expr renamed(Expr expr, String root, UnaryOperator<String> change) {
    if (expr instanceof Expr.Property(Expr.Name(var of), var name) && of.equals(root)) {
      String changed = change.apply(name);
      return changed.equals(name) ? expr : new Expr.Property(new Expr.Name(of), changed);
    }
    return expr;
  }

  private static String rewritten(String template, Rewriter rewriter) {
    if (template.indexOf('@') < 0) {
      return template;
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    for (Found found : TemplateScanner.expressions(template)) {
      text.append(template, at, found.start());
      at = found.start() + found.whole().length();
      boolean bracketed = found.whole().startsWith("@(");
      String inner = expression(found.inner(), rewriter);
      text.append(bracketed ? "@(" + inner + ")" : "@" + inner);
    }
    return text.append(template, at, template.length()).toString();
  }

  private static String expression(String source, Rewriter rewriter) {
    try {
      Expr before = Expr.parse(source);
      Expr after = rewriter.rewritten(before);
      return after == before ? source : after.print();
    } catch (SyntaxException e) {
      return source;
    }
  }
}
