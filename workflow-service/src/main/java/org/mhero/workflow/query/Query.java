package org.mhero.workflow.query;

import java.util.List;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.query.QueryNode.Combination;
import org.mhero.workflow.query.QueryNode.Condition;

/**
 * A valid contact query (reference, section 8). It keeps dates as they were written: which day they
 * name depends on the environment it is asked in.
 */
public record Query(QueryNode root, Line line) {

  /**
   * Reads and checks a query.
   *
   * @throws QueryException when it cannot be asked
   */
  public static Query parse(String text, Surroundings surroundings, Vocabulary vocabulary)
      throws QueryException {
    Environment environment = surroundings.environment();
    QueryLimits limits = QueryLimits.of(environment.line());
    String trimmed = Texts.trim(text);
    if (Texts.length(trimmed) > limits.chars()) {
      throw QueryLimits.exceeded("more than " + limits.chars() + " chars");
    }
    String phone = environment.redactsUrns() ? null : WholePhone.of(trimmed, environment);
    QueryNode root =
        phone != null
            ? new Condition(new Property.UrnScheme("tel"), Comparison.EQUAL, phone)
            : root(trimmed, environment, vocabulary);
    new Validity(surroundings, vocabulary).check(root);
    return new Query(root, environment.line());
  }

  /** The whole query must be well-formed before anybody asks what its names mean. */
  private static QueryNode root(String text, Environment environment, Vocabulary vocabulary)
      throws QueryException {
    QueryLimits limits = QueryLimits.of(environment.line());
    List<QueryToken> tokens = QueryLexer.tokens(text);
    new QueryParser(tokens, new Conditions.Shapes(environment.line()), limits).parse();
    return new QueryParser(tokens, new Conditions.Known(environment, vocabulary), limits).parse();
  }

  /** Its normal form; reading it again gives the same query. */
  public String print() {
    return QueryPrinter.print(root, line);
  }

  /** Whether it may say who is in a group (8.3). */
  public boolean fitsGroups() {
    return fits(root);
  }

  private static boolean fits(QueryNode node) {
    return switch (node) {
      case Condition condition ->
          !(condition.property() instanceof Attribute attribute) || attribute.fitsGroups();
      case Combination(var joint, List<QueryNode> nodes) -> nodes.stream().allMatch(Query::fits);
    };
  }

  /** What to look for, with days and numbers worked out: for a search or for one contact. */
  public Criteria criteria(Surroundings surroundings) {
    return Criteria.of(root, surroundings);
  }

  /** Whether it is true of a contact. */
  public boolean matches(Person person, Surroundings surroundings) {
    return criteria(surroundings).match(person);
  }

  @Override
  public String toString() {
    return "Query[]";
  }
}
