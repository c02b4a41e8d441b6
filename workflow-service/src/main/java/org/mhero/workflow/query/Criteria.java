package org.mhero.workflow.query;

import java.time.Instant;
import java.util.List;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.query.QueryNode.Combination;
import org.mhero.workflow.query.QueryNode.Condition;
import org.mhero.workflow.query.QueryNode.Joint;

/**
 * A query made ready to look with, tied to no kind of store: a search translates the three forms,
 * and {@link #match} applies them to one contact (reference 8.4).
 */
public sealed interface Criteria {

  /** Every one is true. */
  record All(List<Criteria> criteria) implements Criteria {
    public All {
      criteria = List.copyOf(criteria);
    }

    @Override
    public boolean match(Person person) {
      return criteria.stream().allMatch(one -> one.match(person));
    }
  }

  /** At least one is true. */
  record Any(List<Criteria> criteria) implements Criteria {
    public Any {
      criteria = List.copyOf(criteria);
    }

    @Override
    public boolean match(Person person) {
      return criteria.stream().anyMatch(one -> one.match(person));
    }
  }

  /** A property's values compare with the operand as they should. */
  record Test(Property property, Comparison comparison, Operand operand) implements Criteria {
    @Override
    public boolean match(Person person) {
      List<Value> values = person.values(property);
      if (operand instanceof Operand.Nothing) {
        return values.isEmpty() == (comparison == Comparison.EQUAL);
      }
      return comparison == Comparison.NOT_EQUAL
          ? values.stream().allMatch(this::holds)
          : values.stream().anyMatch(this::holds);
    }

    private boolean holds(Value value) {
      return switch (operand) {
        case Operand.Nothing nothing -> false;
        case Operand.NameParts parts -> starts(parts.words(), NameWords.of(value.render()));
        case Operand.Text text -> holds(Texts.lower(Texts.trim(value.render())), text.text());
        case Operand.Number number ->
            value instanceof Value.Num(var n) && comparison.holds(n.compareTo(number.number()));
        case Operand.Day day ->
            value instanceof Value.DateTime(var at, var zone) && holds(at.toInstant(), day);
      };
    }

    private boolean holds(String value, String wanted) {
      return comparison == Comparison.CONTAINS
          ? value.contains(wanted)
          : comparison.holds(value.equals(wanted) ? 0 : 1);
    }

    private boolean holds(Instant at, Operand.Day day) {
      int compared = at.isBefore(day.start()) ? -1 : at.isBefore(day.end()) ? 0 : 1;
      return comparison.holds(compared);
    }

    private static boolean starts(List<String> parts, List<String> words) {
      return words.stream().anyMatch(word -> parts.stream().anyMatch(word::startsWith));
    }
  }

  /** Whether it is true of a contact. */
  boolean match(Person person);

  /** The criteria of a valid query. */
  static Criteria of(QueryNode node, Surroundings surroundings) {
    return switch (node) {
      case Condition condition ->
          new Test(
              condition.property(), condition.comparison(), Operand.of(condition, surroundings));
      case Combination(Joint joint, List<QueryNode> nodes) -> {
        List<Criteria> criteria = nodes.stream().map(part -> of(part, surroundings)).toList();
        yield joint == Joint.AND ? new All(criteria) : new Any(criteria);
      }
    };
  }
}
