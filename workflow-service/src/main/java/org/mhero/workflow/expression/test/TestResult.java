package org.mhero.workflow.expression.test;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Members;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.location.Place;

/** What tests answer: an object whose default is true or false (reference 6.3). */
public final class TestResult {
  /** No match. */
  public static final Value NO = Members.of(Map.of("match", Value.EMPTY), Value.FALSE);

  private TestResult() {}

  /** A match. */
  public static Value of(Value match) {
    return Members.of(Map.of("match", match), Value.TRUE);
  }

  /** A match of text. */
  public static Value of(String match) {
    return of(Value.text(match));
  }

  /** A match of something, or none. */
  public static Value ofNullable(@Nullable Value match) {
    return match == null ? NO : of(match);
  }

  /** A match of one of a place's names, or none. */
  static Value ofPlaces(List<Place> places) {
    return places.isEmpty() ? NO : of(places.getFirst().path());
  }

  /** A match with more to tell. */
  public static Value of(String match, Value extra) {
    return Members.of(Map.of("match", Value.text(match), "extra", extra), Value.TRUE);
  }
}
