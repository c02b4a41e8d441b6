package org.mhero.workflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.query.QueryException.Code;

/** Reference 8.1: how large a query may be; nothing hostile gets further. */
class QueryLimitsTest {
  private static final Environment OLD = Ask.ZAMBIA.on(Line.V13_2);

  @Test
  void atMost10000Chars() {
    assertThat(Ask.fault("\"" + "é".repeat(9_998) + "\"", Ask.ZAMBIA)).isNull();
    assertThat(code("\"" + "é".repeat(9_999) + "\"", Ask.ZAMBIA)).isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void atMost100BracketsInsideEachOther() {
    assertThat(Ask.fault(nested(100), Ask.ZAMBIA)).isNull();
    assertThat(code(nested(101), Ask.ZAMBIA)).isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void bracketsBesideEachOtherDoNotCount() {
    assertThat(Ask.fault("(ann)".repeat(200), Ask.ZAMBIA)).isNull();
  }

  @Test
  void atMost250Conditions() {
    assertThat(Ask.fault("ann ".repeat(250), Ask.ZAMBIA)).isNull();
    assertThat(code("ann ".repeat(251), Ask.ZAMBIA)).isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void theOlderLineHasOtherLimitsYetNoneIsEndless() {
    assertThat(Ask.fault(nested(101), OLD)).isNull();
    assertThat(Ask.fault("ann ".repeat(251), OLD)).isNull();
    assertThat(code("(".repeat(100_000), OLD)).isEqualTo(Code.TOO_COMPLEX);
    assertThat(code("ann ".repeat(20_000), OLD)).isEqualTo(Code.TOO_COMPLEX);
  }

  @Test
  void hostileTextTakesNoTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(2),
        () -> {
          Ask.fault("\"\\".repeat(5_000), Ask.ZAMBIA);
          Ask.fault("\\\"".repeat(5_000), Ask.ZAMBIA);
          Ask.fault("name ~ " + "a".repeat(9_990), Ask.ZAMBIA);
          Ask.fault("created_on = \"" + "1-".repeat(4_990) + "\"", Ask.ZAMBIA);
          Ask.fault("beds = " + "9".repeat(9_990), Ask.ZAMBIA);
          Ask.fault("+" + "9".repeat(9_990), Ask.ZAMBIA);
          Ask.fault("\uD83D\uDC4D".repeat(4_000), Ask.ZAMBIA);
        });
  }

  private static Code code(String query, Environment environment) {
    QueryException fault = Ask.fault(query, environment);
    return fault == null ? null : fault.code();
  }

  private static String nested(int depth) {
    return "(".repeat(depth) + "ann" + ")".repeat(depth);
  }
}
