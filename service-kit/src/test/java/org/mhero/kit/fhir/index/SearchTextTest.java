package org.mhero.kit.fhir.index;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource({
    "Ékoué,ekoue", "  Martha   Y. ,martha y.", "N'Diaye,n'diaye", "N’Diaye,n'diaye",
    "Ọlúwaṣeun,oluwaseun", "Ɗanjuma,danjuma", "Straße,strasse", "İstanbul,istanbul",
    "Ɛkow,ekow", "ŋgozi,ngozi", "Ａda,ada"
  })
  void foldsCaseAccentsAndSpaces(String text, String folded) {
    assertThat(SearchText.fold(text)).isEqualTo(folded);
  }

  @Property(tries = 1000)
  void foldingTwiceIsFoldingOnce(@ForAll String text) {
    String once = SearchText.fold(text);
    assertThat(SearchText.fold(once)).isEqualTo(once);
  }
}
