package org.mhero.workflow.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mhero.workflow.query.QueryNode.Condition;
import org.mhero.workflow.query.QueryNode.Joint;
import org.mhero.workflow.query.QueryToken.Type;

/**
 * Builds the tree of a query (reference 8.1). From tight to loose: {@code AND}, conditions side by
 * side, {@code OR}; so {@code a OR b c} is {@code a OR (b AND c)}.
 */
final class QueryParser {
  private final List<QueryToken> tokens;
  private final Conditions conditions;
  private final QueryLimits limits;
  private int at;
  private int depth;
  private int count;

  QueryParser(List<QueryToken> tokens, Conditions conditions, QueryLimits limits) {
    this.tokens = tokens;
    this.conditions = conditions;
    this.limits = limits;
  }

  QueryNode parse() throws QueryException {
    QueryNode node = alternatives();
    if (peek().type() != Type.END) {
      throw unexpected();
    }
    return node;
  }

  private QueryNode alternatives() throws QueryException {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(sideBySide());
    while (peek().type() == Type.OR) {
      at++;
      nodes.add(sideBySide());
    }
    return QueryNode.joined(Joint.OR, nodes);
  }

  private QueryNode sideBySide() throws QueryException {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(both());
    while (peek().literal() || peek().type() == Type.OPEN) {
      nodes.add(both());
    }
    return QueryNode.joined(Joint.AND, nodes);
  }

  private QueryNode both() throws QueryException {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(one());
    while (peek().type() == Type.AND) {
      at++;
      nodes.add(one());
    }
    return QueryNode.joined(Joint.AND, nodes);
  }

  private QueryNode one() throws QueryException {
    QueryToken token = peek();
    if (token.type() == Type.OPEN) {
      return grouped();
    }
    if (!token.literal()) {
      throw unexpected();
    }
    at++;
    if (++count > limits.conditions()) {
      throw QueryLimits.exceeded("more than " + limits.conditions() + " conditions");
    }
    return peek().type() == Type.COMPARISON ? condition(token) : conditions.implicit(token.text());
  }

  private QueryNode grouped() throws QueryException {
    if (++depth > limits.nesting()) {
      throw QueryLimits.exceeded("more than " + limits.nesting() + " brackets inside each other");
    }
    at++;
    QueryNode node = alternatives();
    if (peek().type() != Type.CLOSE) {
      throw unexpected();
    }
    at++;
    depth--;
    return node;
  }

  private Condition condition(QueryToken name) throws QueryException {
    Comparison comparison = Comparison.of(peek().text());
    if (name.type() != Type.WORD || comparison == null) {
      throw unexpected();
    }
    at++;
    QueryToken value = peek();
    if (!value.literal()) {
      throw unexpected();
    }
    at++;
    return conditions.named(name.text(), comparison, value.text());
  }

  private QueryToken peek() {
    return tokens.get(at);
  }

  private QueryException unexpected() {
    String what = peek().type() == Type.END ? "end" : peek().text();
    return new QueryException(
        QueryException.Code.SYNTAX, "Unexpected " + what + " in the query", Map.of());
  }
}
