package org.mhero.workflow.questionnaire;

import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.jspecify.annotations.Nullable;

/**
 * The part of FHIRPath that expressions of flows can say: answers of other questions found by their
 * linkId, comparisons, arithmetic, {@code and}, {@code or}, {@code not()}, {@code iif}, {@code
 * exists()} and {@code count()}. Everything else is refused, never guessed.
 */
final class FhirPath {
  private static final int DEEPEST = 50;
  private static final int MOST_BRACKETS = 80;

  private final FhirPathTokens tokens;
  private final Survey survey;
  private final @Nullable SurveyItem self;
  private int depth;

  private FhirPath(String source, Survey survey, @Nullable SurveyItem self) {
    this.tokens = new FhirPathTokens(source);
    this.survey = survey;
    this.self = self;
  }

  /** What a part of an expression gives. */
  enum Kind {
    BOOLEAN,
    NUMBER,
    TEXT,
    DATE
  }

  /**
   * A part of an expression.
   *
   * @param expression in the language of flows; an error stands for FHIRPath's empty collection
   */
  record Mapped(Kind kind, String expression) {
    /** Its text, empty when there is none. */
    String text() {
      return "default(" + expression + ", \"\")";
    }

    /** Whether it is true; an empty collection is not. */
    String truth() {
      return "default(boolean(" + expression + "), false)";
    }
  }

  /** Why an expression cannot be mapped. */
  static final class Unmappable extends Exception {
    private static final long serialVersionUID = 1L;

    Unmappable(String message) {
      super(message);
    }
  }

  /** A condition; {@code false} when it is refused. */
  static String condition(String source, Survey survey, String path, Refusals refusals) {
    Mapped mapped = mapped(new FhirPath(source, survey, null), path, refusals);
    return mapped.kind == Kind.BOOLEAN ? mapped.truth() : "boolean(" + mapped.text() + ")";
  }

  /** A value as a text; empty when it is refused. */
  static String value(String source, Survey survey, String path, Refusals refusals) {
    return mapped(new FhirPath(source, survey, null), path, refusals).text();
  }

  /** What an answer has to keep to, said of the message that is looked at. */
  static String constraint(
      String source, Survey survey, SurveyItem self, String path, Refusals refusals) {
    return "boolean(" + mapped(new FhirPath(source, survey, self), path, refusals).expression + ")";
  }

  private static Mapped mapped(FhirPath parser, String path, Refusals refusals) {
    try {
      Mapped mapped = parser.implication();
      if (!parser.tokens.done()) {
        throw new Unmappable("unexpected " + parser.tokens.peek());
      }
      if (brackets(mapped.expression) > MOST_BRACKETS) {
        throw new Unmappable("too much at once");
      }
      return mapped;
    } catch (Unmappable e) {
      refusals.add(path, "this FHIRPath cannot be mapped: " + e.getMessage());
      return new Mapped(Kind.BOOLEAN, "false");
    }
  }

  /** How deep the brackets of an expression go; flows have a limit. */
  private static int brackets(String expression) {
    int deepest = 0;
    int depth = 0;
    for (int i = 0; i < expression.length(); i++) {
      depth += expression.charAt(i) == '(' ? 1 : expression.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private Mapped implication() throws Unmappable {
    if (++depth > DEEPEST) {
      throw new Unmappable("nested too deeply");
    }
    Mapped left = disjunction();
    while (tokens.taken("implies")) {
      Mapped right = disjunction();
      left = new Mapped(Kind.BOOLEAN, "if(" + left.truth() + ", " + right.truth() + ", true)");
    }
    depth--;
    return left;
  }

  private Mapped disjunction() throws Unmappable {
    Mapped left = conjunction();
    while (tokens.taken("or")) {
      Mapped right = conjunction();
      left = new Mapped(Kind.BOOLEAN, "or(" + left.truth() + ", " + right.truth() + ")");
    }
    return left;
  }

  private Mapped conjunction() throws Unmappable {
    Mapped left = comparison();
    while (tokens.taken("and")) {
      Mapped right = comparison();
      left = new Mapped(Kind.BOOLEAN, "and(" + left.truth() + ", " + right.truth() + ")");
    }
    return left;
  }

  private Mapped comparison() throws Unmappable {
    Mapped left = sum();
    String sign = tokens.peek();
    switch (sign) {
      case "=", "!=", "<", "<=", ">", ">=" -> {
        tokens.take();
        return new Mapped(Kind.BOOLEAN, compared(left, sign, sum()));
      }
      default -> {
        return left;
      }
    }
  }

  private static String compared(Mapped left, String sign, Mapped right) throws Unmappable {
    boolean equality = sign.equals("=") || sign.equals("!=");
    if (left.kind == Kind.DATE && right.kind == Kind.DATE) {
      return dates(left.expression, sign, right.expression);
    }
    if (left.kind == Kind.NUMBER && right.kind == Kind.NUMBER) {
      return "(" + left.expression + ") " + sign + " (" + right.expression + ")";
    }
    if (equality && left.kind == right.kind) {
      return "(" + left.expression + ") " + sign + " (" + right.expression + ")";
    }
    throw new Unmappable("these two sides cannot be compared by " + sign);
  }

  private static String dates(String left, String sign, String right) throws Unmappable {
    String arguments = "(" + left + ", " + right + ")";
    return switch (sign) {
      case "=" -> "boolean(has_date_eq" + arguments + ")";
      case "!=" -> "if(has_date_eq" + arguments + ", false, true)";
      case "<" -> "boolean(has_date_lt" + arguments + ")";
      case ">" -> "boolean(has_date_gt" + arguments + ")";
      case "<=" -> "if(has_date_gt" + arguments + ", false, true)";
      case ">=" -> "if(has_date_lt" + arguments + ", false, true)";
      default -> throw new Unmappable("unexpected " + sign);
    };
  }

  private Mapped sum() throws Unmappable {
    Mapped left = product();
    while (true) {
      String sign = tokens.peek();
      if (!sign.equals("+") && !sign.equals("-") && !sign.equals("&")) {
        return left;
      }
      tokens.take();
      Mapped right = product();
      boolean texts = left.kind == Kind.TEXT || right.kind == Kind.TEXT;
      left =
          sign.equals("&") || (sign.equals("+") && texts)
              ? new Mapped(Kind.TEXT, "(" + left.expression + ") & (" + right.expression + ")")
              : numbers(left, sign, right);
    }
  }

  private Mapped product() throws Unmappable {
    Mapped left = unary();
    while (tokens.peek().equals("*") || tokens.peek().equals("/")) {
      left = numbers(left, tokens.take(), unary());
    }
    return left;
  }

  private static Mapped numbers(Mapped left, String sign, Mapped right) throws Unmappable {
    if (left.kind != Kind.NUMBER || right.kind != Kind.NUMBER) {
      throw new Unmappable(sign + " needs numbers");
    }
    return new Mapped(
        Kind.NUMBER, "(" + left.expression + ") " + sign + " (" + right.expression + ")");
  }

  private Mapped unary() throws Unmappable {
    if (tokens.taken("-")) {
      Mapped of = unary();
      if (of.kind != Kind.NUMBER || ++depth > DEEPEST) {
        throw new Unmappable("- needs a number");
      }
      return new Mapped(Kind.NUMBER, "-(" + of.expression + ")");
    }
    return invoked(term());
  }

  /** What may follow any value. */
  private Mapped invoked(Mapped start) throws Unmappable {
    Mapped value = start;
    while (tokens.taken(".")) {
      String name = tokens.take();
      expect("(");
      expect(")");
      value =
          switch (name) {
            case "not" -> new Mapped(Kind.BOOLEAN, "if(" + value.truth() + ", false, true)");
            case "exists" -> new Mapped(Kind.BOOLEAN, value.text() + " != \"\"");
            case "empty" -> new Mapped(Kind.BOOLEAN, value.text() + " = \"\"");
            case "length" -> new Mapped(Kind.NUMBER, "text_length(" + value.expression + ")");
            case "toString" -> new Mapped(Kind.TEXT, "text(" + value.expression + ")");
            case "toInteger", "toDecimal" ->
                new Mapped(Kind.NUMBER, "number(" + value.expression + ")");
            case "first", "single", "last" -> value;
            default -> throw new Unmappable("the function " + name + " is not known");
          };
    }
    return value;
  }

  private void expect(String sign) throws Unmappable {
    if (!tokens.taken(sign)) {
      throw new Unmappable("expected " + sign + " and found " + tokens.peek());
    }
  }

  private Mapped term() throws Unmappable {
    String token = tokens.peek();
    if (token.isEmpty() || token.startsWith("?")) {
      throw new Unmappable("unexpected end or sign " + token);
    }
    char first = token.charAt(0);
    if (tokens.taken("(")) {
      Mapped inner = implication();
      expect(")");
      return new Mapped(inner.kind, "(" + inner.expression + ")");
    }
    if (first == '\'') {
      return new Mapped(Kind.TEXT, Written.literal(unquoted(tokens.take())));
    }
    if (first == '@') {
      return new Mapped(Kind.DATE, Written.literal(tokens.take().substring(1)));
    }
    if (Character.isDigit(first)) {
      return new Mapped(Kind.NUMBER, tokens.take());
    }
    return switch (token) {
      case "true", "false" -> new Mapped(Kind.BOOLEAN, tokens.take());
      case "iif" -> iif();
      case "today", "now" -> now();
      default -> new AnswerPath(tokens, survey, self).read();
    };
  }

  private Mapped now() throws Unmappable {
    String name = tokens.take();
    expect("(");
    expect(")");
    return new Mapped(Kind.DATE, name + "()");
  }

  private Mapped iif() throws Unmappable {
    tokens.take();
    expect("(");
    Mapped test = implication();
    expect(",");
    Mapped yes = implication();
    Mapped no = tokens.taken(",") ? implication() : new Mapped(yes.kind, "\"\"");
    expect(")");
    if (yes.kind != no.kind) {
      throw new Unmappable("both values of iif have to be of one kind");
    }
    return new Mapped(
        yes.kind, "if(" + test.truth() + ", " + yes.expression + ", " + no.expression + ")");
  }

  static String unquoted(String token) {
    return token
        .substring(1, token.length() - 1)
        .replace("\\'", "'")
        .replace("\\\"", "\"")
        .replace("\\\\", "\\");
  }

  /** The answer of an item, by its type. */
  static Mapped answer(SurveyItem item) throws Unmappable {
    String result = item.result() + ".value";
    QuestionnaireItemType type = item.type();
    if (item.several()) {
      throw new Unmappable("several answers at once are not known");
    }
    return switch (type) {
      case BOOLEAN -> new Mapped(Kind.BOOLEAN, Answers.chosen(item, "Yes"));
      case DECIMAL, INTEGER, QUANTITY -> new Mapped(Kind.NUMBER, "number(" + result + ")");
      case DATE, DATETIME -> new Mapped(Kind.DATE, "datetime(" + result + ")");
      case STRING, TEXT, URL, TIME -> new Mapped(Kind.TEXT, "text(" + result + ")");
      case CHOICE, OPENCHOICE -> new Mapped(Kind.TEXT, "text(" + result + ")");
      default -> throw new Unmappable("items of type " + type.toCode() + " have no answer");
    };
  }

  /** The answer that is being given, before it is kept. */
  static Mapped given(SurveyItem item) throws Unmappable {
    return switch (item.options().isEmpty() ? item.type() : QuestionnaireItemType.CHOICE) {
      case DECIMAL, INTEGER, QUANTITY ->
          new Mapped(Kind.NUMBER, "number(has_number(input.text).match)");
      case DATE, DATETIME -> new Mapped(Kind.DATE, "datetime(has_date(input.text).match)");
      case STRING, TEXT, URL -> new Mapped(Kind.TEXT, "trim(input.text)");
      default -> throw new Unmappable("answers of this type cannot be held to constraints");
    };
  }

  /** The code or display of what was chosen. */
  static Mapped coded(SurveyItem item, boolean code) throws Unmappable {
    if (item.several()) {
      throw new Unmappable("several codes at once are not known");
    }
    StringBuilder chain = new StringBuilder();
    int open = 0;
    for (Option option : item.options()) {
      if (option.value() instanceof Coding coding) {
        String value = code ? coding.getCode() : option.display();
        chain.append(
            "if(%s, %s, "
                .formatted(
                    Answers.chosen(item, option.category()),
                    Written.literal(String.valueOf(value))));
        open++;
      }
    }
    if (open == 0) {
      throw new Unmappable("the item has no codes");
    }
    return new Mapped(Kind.TEXT, chain + "\"\"" + ")".repeat(open));
  }
}
