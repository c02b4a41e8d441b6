package org.mhero.workflow.query;

import java.util.Map;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.query.QueryNode.Condition;

/** Makes the conditions of a query that is parsed. */
sealed interface Conditions {
  Condition named(String name, Comparison comparison, String value) throws QueryException;

  Condition implicit(String text);

  /** Looks only whether the names could be names; what comes out means nothing. */
  record Shapes(Line line) implements Conditions {
    @Override
    public Condition named(String name, Comparison comparison, String value) throws QueryException {
      if (!Properties.shaped(name, line)) {
        throw new QueryException(
            QueryException.Code.SYNTAX, "A condition cannot begin with " + name, Map.of());
      }
      return implicit(value);
    }

    @Override
    public Condition implicit(String text) {
      return new Condition(Attribute.NAME, Comparison.EQUAL, text);
    }
  }

  /** Finds what the names stand for. */
  record Known(Properties properties, ImplicitCondition alone) implements Conditions {
    Known(Environment environment, Vocabulary vocabulary) {
      this(new Properties(environment, vocabulary), new ImplicitCondition(environment));
    }

    @Override
    public Condition named(String name, Comparison comparison, String value) throws QueryException {
      return new Condition(properties.of(name, value), comparison, value);
    }

    @Override
    public Condition implicit(String text) {
      return alone.of(text);
    }
  }
}
