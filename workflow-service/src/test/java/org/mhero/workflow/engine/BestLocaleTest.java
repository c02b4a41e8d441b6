package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which translation of a template is taken (reference 4.1 step 7, annex B). */
class BestLocaleTest {
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "eng-ZM eng-ZM | fra eng-US eng-ZM     | eng-ZM",
        "eng-ZM eng-ZM | fra eng-US eng-GB     | eng-GB",
        "eng-ZM eng-ZM | fra eng eng-US        | eng",
        "eng-PH eng-PH | eng-GB eng-US         | eng-US",
        "eng-US eng-US | eng-GB eng            | eng",
        "fra-CD eng-CD | eng-US fra            | fra",
        "fra-CD eng-US | eng-US fra-FR         | fra-FR",
        "fra-CD fra-CD | fra-FR fra-CA         | fra-FR",
        "spa-MX eng    | spa spa-AR            | spa-AR",
        "spa-MX eng    | spa-ES spa-AR spa-419 | spa-419",
        "por-AO eng    | por-BR por-PT         | por-PT",
        "ara-DZ eng    | ara-EG ara-MA         | ara-MA",
        "zho-TW eng    | zho-CN eng            | eng",
        "zho-TW zho-TW | fra zho-CN            | zho-CN",
        "bem-ZM fra-ZM | eng fra               | fra",
        "bem-ZM bem-ZM | fra eng               | eng",
        "lin-CD lin-CD | eng fra               | fra",
        "swh-KE eng    | eng swa               | swa",
        "eng-RW eng-US | eng-GB eng-US         | eng-GB",
        "eng-RW eng-US | fra eng-US            | eng-US",
        "bem-ZM tum-ZM | fra spa               | fra",
        "eng-ZM eng    | fra                   | fra",
        "qqq eng       | fra eng               | eng",
      })
  void theTranslationThatIsUnderstoodBestIsTaken(String wanted, String offered, String taken) {
    List<String> locales = List.of(offered.split(" "));
    assertThat(locales.get(BestLocale.among(locales, List.of(wanted.split(" "))))).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({"'',''", "'',eng", "-,--", "eng-,-ZM"})
  void whatIsNoLocaleTakesTheFirst(String first, String second) {
    assertThat(BestLocale.among(List.of("fra", "spa"), List.of(first, second))).isZero();
  }
}
