package org.mhero.workflow.query;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.mhero.workflow.expression.DateParser;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.flow.LanguageCode;
import org.mhero.workflow.query.QueryException.Code;
import org.mhero.workflow.query.QueryNode.Combination;
import org.mhero.workflow.query.QueryNode.Condition;

/** Whether the conditions of a query can be asked (reference 8.3). The first fault counts. */
final class Validity {
  private static final Set<String> STATUSES = Set.of("active", "blocked", "stopped", "archived");
  private static final int FEWEST_NAME = 2;
  private static final int FEWEST_URN = 3;

  private final Surroundings surroundings;
  private final Vocabulary vocabulary;

  Validity(Surroundings surroundings, Vocabulary vocabulary) {
    this.surroundings = surroundings;
    this.vocabulary = vocabulary;
  }

  void check(QueryNode node) throws QueryException {
    switch (node) {
      case Condition condition -> condition(condition);
      case Combination combination -> {
        for (QueryNode part : combination.nodes()) {
          check(part);
        }
      }
    }
  }

  private void condition(Condition condition) throws QueryException {
    Property property = condition.property();
    if (condition.comparison() == Comparison.CONTAINS) {
      part(condition);
    } else if (condition.comparison().ordered() && property.kind() == ValueKind.TEXT) {
      throw new QueryException(
          Code.UNSUPPORTED_COMPARISON,
          "Only numbers and dates can be compared, not " + property.key(),
          Map.of("property", property.key(), "operator", condition.comparison().sign()));
    }
    if (!condition.asksWhetherSet()) {
      value(property, condition.value());
    } else if (property instanceof Attribute attribute && !attribute.mayBeUnset()) {
      throw new QueryException(
          Code.UNSUPPORTED_SETCHECK,
          "Every contact has " + property.key(),
          Map.of("property", property.key(), "operator", condition.comparison().sign()));
    }
  }

  private static void part(Condition condition) throws QueryException {
    Property property = condition.property();
    if (property == Attribute.NAME) {
      if (NameWords.of(condition.value()).isEmpty()) {
        throw new QueryException(
            Code.INVALID_PARTIAL_NAME,
            "Part of a name needs a word of " + FEWEST_NAME + " letters",
            Map.of("min_token_length", Integer.toString(FEWEST_NAME)));
      }
    } else if (!property.urn()) {
      throw new QueryException(
          Code.UNSUPPORTED_CONTAINS,
          "Only names and URNs can be searched for a part, not " + property.key(),
          Map.of("property", property.key()));
    } else if (condition.value().getBytes(StandardCharsets.UTF_8).length < FEWEST_URN) {
      throw new QueryException(
          Code.INVALID_PARTIAL_URN,
          "Part of a URN needs " + FEWEST_URN + " letters or digits",
          Map.of("min_value_length", Integer.toString(FEWEST_URN)));
    }
  }

  private void value(Property property, String value) throws QueryException {
    Code fault =
        switch (property.kind()) {
          case NUMBER -> number(value) ? null : Code.INVALID_NUMBER;
          case DATETIME ->
              DateParser.dateTime(value, surroundings, false) == null ? Code.INVALID_DATE : null;
          case TEXT -> property instanceof Attribute named ? named(named, value) : null;
        };
    if (fault != null) {
      throw new QueryException(
          fault, "No value of " + property.key() + ": " + value, Map.of("value", value));
    }
  }

  /** A plain decimal of a size that expressions carry, too (7.4). */
  private boolean number(String value) {
    BigDecimal number = Numbers.strict(value);
    return number != null
        && !(Numbers.checked(number, surroundings.environment().line()) instanceof Value.Failure);
  }

  private @org.jspecify.annotations.Nullable Code named(Attribute attribute, String value) {
    return switch (attribute) {
      case STATUS -> STATUSES.contains(Texts.lower(value)) ? null : Code.INVALID_STATUS;
      case LANGUAGE -> LanguageCode.of(value) != null ? null : Code.INVALID_LANGUAGE;
      case GROUP -> vocabulary.group(value) ? null : Code.INVALID_GROUP;
      case FLOW, HISTORY -> vocabulary.flow(value) ? null : Code.INVALID_FLOW;
      case UUID, ID, REF, NAME, URN, TICKETS, CREATED_ON, LAST_SEEN_ON -> null;
    };
  }
}
