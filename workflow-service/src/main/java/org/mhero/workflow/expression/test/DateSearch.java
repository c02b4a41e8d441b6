package org.mhero.workflow.expression.test;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.BiPredicate;
import org.mhero.workflow.expression.Convert;
import org.mhero.workflow.expression.DateParser;
import org.mhero.workflow.expression.Functions;
import org.mhero.workflow.expression.Surroundings;
import org.mhero.workflow.expression.Value;

/** Looks for a date in what people write; a bare date gets the current time of day (6.6). */
final class DateSearch {
  private DateSearch() {}

  /** A test of the found date's calendar day against an argument that must be a date. */
  static Value compare(
      Surroundings surroundings, List<Value> arguments, BiPredicate<LocalDate, LocalDate> holds) {
    if (arguments.size() != 2) {
      return Functions.wrongCount(2, arguments.size());
    }
    Value text = Convert.text(arguments.get(0));
    if (text instanceof Value.Failure) {
      return text;
    }
    Value wanted = Convert.dateTime(arguments.get(1), surroundings, false);
    if (!(wanted instanceof Value.DateTime at)) {
      return wanted;
    }
    Value.DateTime found = DateParser.moment(text.render(), surroundings, true);
    return found != null && holds.test(day(found.at(), surroundings), day(at.at(), surroundings))
        ? TestResult.of(found)
        : TestResult.NO;
  }

  private static LocalDate day(OffsetDateTime at, Surroundings surroundings) {
    return at.atZoneSameInstant(surroundings.environment().timezone()).toLocalDate();
  }
}
