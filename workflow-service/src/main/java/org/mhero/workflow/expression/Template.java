package org.mhero.workflow.expression;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Value.Failure;

/**
 * A text with expressions in it, parsed once and evaluated often (reference 7.1, 7.2). Immutable.
 */
public final class Template {
  private static final int LONGEST = 10_000;

  private final String source;
  private final List<Part> parts;

  Template(String source) {
    this.source = source;
    this.parts = List.copyOf(TemplateScanner.scan(source));
  }

  /**
   * Reads a template; an expression that does not parse fails later, when it is evaluated. The last
   * thousands that were read are remembered.
   */
  public static Template of(String source) {
    return TemplateCache.SHARED.get(source);
  }

  /** The text as written. */
  public String source() {
    return source;
  }

  /** Whether it is the same whoever reads it. */
  public boolean constant() {
    return parts.stream().allMatch(Part.Literal.class::isInstance);
  }

  /** The pieces from left to right. */
  public List<Part> parts() {
    return parts;
  }

  /** The expressions that do not parse, with the reason; they are no reason to refuse a flow. */
  public List<Problem> problems() {
    return parts.stream()
        .filter(part -> part instanceof Part.Expression e && e.broken() != null)
        .map(Part.Expression.class::cast)
        .map(e -> new Problem(e.source(), String.valueOf(e.broken())))
        .toList();
  }

  /**
   * The text with every expression filled in, 10,000 chars at most. An expression that fails
   * contributes nothing and is told to {@code failed}; the rest goes on.
   */
  public String text(Scope scope, Surroundings surroundings, Consumer<Problem> failed) {
    return Texts.ellipsis(whole(scope, surroundings, failed), LONGEST);
  }

  /** The same and never shortened, as the body of a webhook is. */
  public String whole(Scope scope, Surroundings surroundings, Consumer<Problem> failed) {
    return filled(scope, surroundings, failed, UnaryOperator.identity());
  }

  /** The same with each expression's text as a quoted literal: a contact query (reference 7.8). */
  public String query(Scope scope, Surroundings surroundings, Consumer<Problem> failed) {
    return Texts.ellipsis(filled(scope, surroundings, failed, Quote::of), LONGEST);
  }

  private String filled(
      Scope scope,
      Surroundings surroundings,
      Consumer<Problem> failed,
      UnaryOperator<String> escape) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Literal literal) {
      return literal.text();
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> text.append(literal.text());
        case Part.Expression expression when expression.plainOn(surroundings.line()) ->
            text.append(expression.source());
        case Part.Expression expression -> {
          Value value = evaluated(expression, scope, surroundings);
          if (value instanceof Failure failure) {
            failed.accept(new Problem(expression.source(), failure.message()));
          } else {
            text.append(escape.apply(value.render()));
          }
        }
      }
    }
    return text.toString();
  }

  /**
   * The typed value when the trimmed template is exactly one expression, which may then be an error
   * value that is told to nobody; otherwise the text.
   */
  public Value typed(Scope scope, Surroundings surroundings, Consumer<Problem> failed) {
    Part.Expression only = only();
    if (only != null && !only.plainOn(surroundings.line())) {
      return evaluated(only, scope, surroundings);
    }
    String trimmed = Texts.trim(source);
    Template template = trimmed.equals(source) ? this : of(trimmed);
    return Value.text(template.whole(scope, surroundings, failed));
  }

  private Part.@Nullable Expression only() {
    Part.Expression only = null;
    for (Part part : parts) {
      boolean blank = part instanceof Part.Literal literal && Texts.trim(literal.text()).isEmpty();
      if (part instanceof Part.Expression expression && only == null) {
        only = expression;
      } else if (!blank) {
        return null;
      }
    }
    return only;
  }

  private static Value evaluated(
      Part.Expression expression, Scope scope, Surroundings surroundings) {
    Expr expr = expression.parsed();
    scope.begin();
    return expr == null
        ? Value.error("syntax error: " + expression.broken())
        : new Evaluator(surroundings, Functions.STANDARD).run(expr, scope);
  }

  /** An expression that failed: its source with the {@code @}, and why. */
  public record Problem(String expression, String reason) {
    /** Whether it was stopped for its cost. */
    public boolean tooComplex() {
      return reason.contains(Evaluator.TOO_COMPLEX);
    }
  }

  /** A piece of a template. */
  public sealed interface Part {
    /** Text that stays. */
    record Literal(String text) implements Part {}

    /** An expression, parsed, or with the reason why it does not parse. */
    record Expression(String source, @Nullable Expr parsed, @Nullable String broken, boolean locals)
        implements Part {
      /** {@code @locals} is plain text on the line that has no locals. */
      boolean plainOn(Line line) {
        return locals && line == Line.V13_2;
      }

      /** Whether it is written as an identifier, without brackets. */
      public boolean identifier() {
        return !source.startsWith("@(");
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Template template && template.source.equals(source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
