package org.mhero.workflow.expression.test;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tests a case can name (reference, section 6). */
public final class RouterTests {
  /** One line each. */
  public static final List<RouterTest> ALL =
      List.of(
          new HasAnyWord(),
          new HasAllWords(),
          new HasPhrase(),
          new HasOnlyPhrase(),
          new HasBeginning(),
          new HasText(),
          new HasValue(),
          new HasOnlyText(),
          new HasPattern(),
          new HasNumber(),
          new HasNumberBetween(),
          new HasNumberThat("has_number_lt", sign -> sign < 0),
          new HasNumberThat("has_number_lte", sign -> sign <= 0),
          new HasNumberThat("has_number_eq", sign -> sign == 0),
          new HasNumberThat("has_number_gte", sign -> sign >= 0),
          new HasNumberThat("has_number_gt", sign -> sign > 0),
          new HasDate(),
          new HasDateThat("has_date_lt", sign -> sign < 0),
          new HasDateThat("has_date_eq", sign -> sign == 0),
          new HasDateThat("has_date_gt", sign -> sign > 0),
          new HasTime(),
          new HasPhone(),
          new HasEmail(),
          new HasState(),
          new HasDistrict(),
          new HasWard(),
          new HasIntent("has_intent", HasIntent.ANY),
          new HasIntent("has_top_intent", HasIntent.FIRST),
          new HasGroup(),
          new HasCategory(),
          new HasError());

  private static final Map<String, RouterTest> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(RouterTest::name, Function.identity()));

  private RouterTests() {}

  /** The test of exactly this name, or null. */
  public static @Nullable RouterTest find(String name) {
    return BY_NAME.get(name);
  }
}
