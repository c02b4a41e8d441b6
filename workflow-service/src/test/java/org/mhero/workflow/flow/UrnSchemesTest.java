package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Line;

/** Reference 3.1: which schemes of URNs a line knows. */
class UrnSchemesTest {
  @ParameterizedTest(name = "{0}: {1} in 13.2, {2} in 14.4")
  @CsvSource({
    "tel,true,true",
    "whatsapp,true,true",
    "ext,true,true",
    "bsuid,false,true",
    "discord,true,false",
    "teams,true,false",
    "fax,false,false",
    "TEL,false,false"
  })
  void aLineKnowsItsOwnSchemes(String scheme, boolean older, boolean newer) {
    assertThat(UrnSchemes.known(scheme, Line.V13_2)).isEqualTo(older);
    assertThat(UrnSchemes.known(scheme, Line.V14_4)).isEqualTo(newer);
  }

  @ParameterizedTest
  @CsvSource({"V13_2,21", "V14_4,20"})
  void schemesAreListedInOrder(Line line, int count) {
    assertThat(UrnSchemes.of(line)).hasSize(count).isSorted();
  }
}
