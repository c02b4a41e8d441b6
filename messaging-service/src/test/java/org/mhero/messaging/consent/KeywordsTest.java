package org.mhero.messaging.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {
  private final Keywords keywords =
      new Keywords(
          List.of(
              new Keywords.Language("en", List.of("STOP"), List.of("START")),
              new Keywords.Language("fr", List.of("ARRET", "STOP"), List.of("REPRENDRE")),
              new Keywords.Language("pt", List.of("PARE"), List.of("VOLTAR"))));

  @ParameterizedTest
  @ValueSource(strings = {"STOP", "stop", " Stop. ", "\"STOP\"", "stop!!\n", "\u200bSTOP"})
  void recognisesTheWordHoweverItIsWritten(String text) {
    assertThat(keywords.in(text)).contains(new Keywords.Match(Wish.STOP, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop please", "don't stop", "stopped", "STOP STOP", "", "1", "s t o p"})
  void leavesEverythingElseAlone(String text) {
    assertThat(keywords.in(text)).isEmpty();
  }

  @Test
  void tellsTheLanguage() {
    assertThat(keywords.in("Arrêt")).contains(new Keywords.Match(Wish.STOP, "fr"));
    assertThat(keywords.in("pare")).contains(new Keywords.Match(Wish.STOP, "pt"));
    assertThat(keywords.in("reprendre")).contains(new Keywords.Match(Wish.START, "fr"));
  }

  @Test
  void refusesAnEmptyKeyword() {
    var empty = List.of(new Keywords.Language("en", List.of(" - "), List.of()));

    assertThatThrownBy(() -> new Keywords(empty)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 200)
  void aWordWithMoreAroundItIsNoWish(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String more) {
    assertThat(keywords.in("STOP " + more)).isEmpty();
    assertThat(keywords.in(more + " STOP")).isEmpty();
  }
}
