package org.mhero.workflow.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mhero.workflow.expression.DateParser;
import org.mhero.workflow.expression.Numbers;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Texts;
import org.mhero.workflow.query.QueryNode.Condition;

/** What a condition compares with, worked out (reference 8.4). */
public sealed interface Operand {

  /** Whether there is a value at all. */
  record Nothing() implements Operand {}

  /** A text, trimmed and lower-case as the values are before they compare. */
  record Text(String text) implements Operand {}

  /** Beginnings of words of a name, one of which has to be found. */
  record NameParts(List<String> words) implements Operand {
    public NameParts {
      words = List.copyOf(words);
    }
  }

  /** A number. */
  record Number(BigDecimal number) implements Operand {}

  /** A day: from its midnight up to, but without, 24 hours later. */
  record Day(Instant start, Instant end) implements Operand {}

  /** The operand of a valid condition. */
  static Operand of(Condition condition, Surroundings surroundings) {
    String value = condition.value();
    if (condition.asksWhetherSet()) {
      return new Nothing();
    }
    if (condition.property() == Attribute.NAME && condition.comparison() == Comparison.CONTAINS) {
      return new NameParts(NameWords.of(value));
    }
    return switch (condition.property().kind()) {
      case TEXT -> new Text(Texts.lower(Texts.trim(value)));
      case NUMBER -> {
        BigDecimal number = Numbers.strict(value);
        yield number == null ? new Text(value) : new Number(number);
      }
      case DATETIME -> {
        OffsetDateTime at = DateParser.dateTime(value, surroundings, false);
        yield at == null ? new Text(value) : day(at, surroundings.environment().timezone());
      }
    };
  }

  private static Day day(OffsetDateTime at, ZoneId zone) {
    boolean local = zone.getRules().getOffset(at.toInstant()).equals(at.getOffset());
    LocalDate date = at.toLocalDate();
    Instant start = date.atStartOfDay(local ? zone : at.getOffset()).toInstant();
    return new Day(start, start.plus(24, ChronoUnit.HOURS));
  }
}
