package org.mhero.messaging.segment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {
  @ParameterizedTest
  @CsvSource({
    "a, 0, 0, 160", "a, 1, 1, 160", "a, 160, 1, 160", "a, 161, 2, 153", "a, 306, 2, 153",
    "a, 307, 3, 153", "€, 80, 1, 160", "€, 81, 2, 153", "ê, 70, 1, 70", "ê, 71, 2, 67",
    "ê, 134, 2, 67", "ê, 135, 3, 67", "😀, 35, 1, 70", "😀, 36, 2, 67"
  })
  void countsAtTheEdges(String character, int times, int segments, int perSegment) {
    Segments counted = Segments.of(character.repeat(times));

    assertThat(counted.segments()).isEqualTo(segments);
    assertThat(counted.perSegment()).isEqualTo(perSegment);
  }

  @Test
  void escapePairsDoNotStraddleParts() {
    // 152 letters leave one septet of the first part, too little for the two of a bracket; without
    // that loss the text would fit two parts.
    String text = "a".repeat(152) + "[" + "a".repeat(152);

    assertThat(Segments.of(text).units()).isEqualTo(306);
    assertThat(Segments.of(text).segments()).isEqualTo(3);
  }

  @Test
  void surrogatePairsDoNotStraddleParts() {
    String text = "ê".repeat(66) + "😀" + "ê".repeat(66);

    assertThat(Segments.of(text).units()).isEqualTo(134);
    assertThat(Segments.of(text).segments()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"ê,e", "ç,c", "’,''''", "–,-", "…,...", "[,(", "œ,oe", "😀,", "م,", "€,"})
  void namesTheDearestCharacterAndACheaperSpelling(String character, String cheaper) {
    Segments counted = Segments.of("abc " + character + " def");

    assertThat(counted.dearest()).isEqualTo(new Segments.Dearest(character, cheaper));
  }

  @Test
  void plainTextHasNoDearestCharacter() {
    assertThat(Segments.of("Déjà vu à Bong: ñ Ü Ω?").dearest()).isNull();
    assertThat(Segments.of("Déjà vu").encoding()).isEqualTo(Encoding.GSM_7);
  }

  @Property(tries = 300)
  void partsHoldAllUnitsAndWasteAtMostOneEach(
      @ForAll @StringLength(max = 700) @CharRange(from = ' ', to = '~') String text) {
    Segments counted = Segments.of(text);

    assertThat(counted.segments() * counted.perSegment()).isGreaterThanOrEqualTo(counted.units());
    assertThat((counted.segments() - 1) * (counted.perSegment() - 1))
        .isLessThanOrEqualTo(counted.units());
  }

  @Property(tries = 300)
  void moreTextNeverCostsLess(@ForAll String text, @ForAll String more) {
    assertThat(Segments.of(text + more).segments())
        .isGreaterThanOrEqualTo(Segments.of(text).segments());
  }
}
