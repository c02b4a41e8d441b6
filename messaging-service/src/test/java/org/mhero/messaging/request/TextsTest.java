package org.mhero.messaging.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = new Texts("en", "Hello", Map.of("fr", "Bonjour", "pt-BR", "Oi"));

  @Test
  void choosesThePersonsFirstLanguageThatThereIs() {
    assertThat(texts.in(List.of("sw", "fr", "en")).text()).isEqualTo("Bonjour");
    assertThat(texts.in(List.of("en", "fr")).text()).isEqualTo("Hello");
  }

  @Test
  void takesARegionForItsLanguageAndTheOtherWayRound() {
    assertThat(texts.in(List.of("fr-CD")).text()).isEqualTo("Bonjour");
    assertThat(texts.in(List.of("pt"))).isEqualTo(new Texts.Choice("pt-br", "Oi"));
    assertThat(texts.in(List.of("EN-GB")).text()).isEqualTo("Hello");
  }

  @Test
  void fallsBackToTheTextAsWritten() {
    assertThat(texts.in(List.of()).text()).isEqualTo("Hello");
    assertThat(texts.in(List.of("sw", "")).text()).isEqualTo("Hello");
  }
}
