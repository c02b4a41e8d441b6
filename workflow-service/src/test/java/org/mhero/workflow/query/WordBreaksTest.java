package org.mhero.workflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 8.4 and annex B: the words of a name, by UAX 29. */
class WordBreaksTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "spaces and dashes separate            | Ann-Marie Banda | Ann Marie Banda",
        "an apostrophe joins letters           | O'Brien         | O'Brien",
        "a typographic apostrophe too          | O’Brien         | O’Brien",
        "an apostrophe at the end does not     | Banda' s        | Banda s",
        "a full stop joins letters             | J.R. Phiri      | J.R Phiri",
        "a colon joins letters                 | Ann:Banda       | Ann:Banda",
        "a comma joins digits                  | 1,250.50        | 1,250.50",
        "a comma separates letters             | Banda,Ann       | Banda Ann",
        "an underscore joins                   | ann_banda_2     | ann_banda_2",
        "digits and letters join               | Ward7b          | Ward7b",
        "an accent stays on its letter         | José́ Ndola      | José́ Ndola",
        "signs are no words                    | 👍 + & ©        | ``",
        "each ideograph is a word              | 王小明          | 王 小 明",
        "katakana is one word                  | アンナ          | アンナ",
        "a zero width space separates          | an\u200bna      | an na",
        "other scripts have words              | Анна Банда አና   | Анна Банда አና",
      })
  void finds(String rule, String text, String words) {
    assertThat(String.join(" ", WordBreaks.words(text))).as(rule).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "in small letters               | ANN Banda      | ann banda",
        "no word of one byte            | A Banda B      | banda",
        "a letter of two bytes is enough | É Banda       | é banda",
        "cut to eight chars             | Mwanawasa-Banda | mwanawas banda",
      })
  void ofNamesAre(String rule, String name, String words) {
    assertThat(String.join(" ", NameWords.of(name))).as(rule).isEqualTo(words);
  }
}
