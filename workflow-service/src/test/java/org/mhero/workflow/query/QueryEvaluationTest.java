package org.mhero.workflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 8.4: how conditions compare with the values of one contact. */
class QueryEvaluationTest {

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "numbers and places compare             | beds > 10 AND district = ndola      | true",
        "a part of a name begins a word         | name ~ ban                          | true",
        "a part inside a word is none           | name ~ anda                         | false",
        "any word of the part may begin one     | name ~ \"zulu ban\"                 | true",
        "a word counts with eight letters       | name ~ \"bandazzzzzz\"              | false",
        "a part of a phone number               | tel ~ 7712                          | true",
        "an unset text differs from any         | cadre != nurse                      | true",
        "an unset text is empty                 | cadre = \"\"                        | true",
        "an unset text is not set               | cadre != \"\"                       | false",
        "an unset text equals nothing           | cadre = nurse                       | false",
        "brackets join without a word           | beds = 12 (language = fra OR language = eng) | true",
        "the same day is not later              | created_on > 01-02-2024             | false",
        "the same day is equal                  | created_on = 01-02-2024             | true",
        "the same day does not differ           | created_on != 01-02-2024            | false",
        "the same day is not earlier            | created_on < 01-02-2024             | false",
        "the same day is at most that           | created_on <= 01-02-2024            | true",
        "the same day is at least that          | created_on >= 01-02-2024            | true",
        "the day after is later                 | created_on > 31-01-2024             | true",
        "a day begins in the country's zone     | joined = 01-06-2020                 | true",
        "a time of day does not matter          | joined = \"01-06-2020 23:00\"       | true",
        "texts compare without case and edges   | name = \" ANN banda \"             | true",
        "every URN must differ                  | urn != ann@moh.example              | false",
        "any URN may be equal                   | urn = ann@moh.example               | true",
        "a scheme sees only its own             | tel = ann@moh.example               | false",
        "a part of a URN                        | mailto ~ MOH                        | true",
        "decimals compare by value              | beds = 12.0                         | true",
        "numbers at least                       | beds >= 12                          | true",
        "numbers less                           | beds < 12                           | false",
        "an unset number compares with none     | state = copperbelt                  | false",
        "tickets are counted                    | tickets = 0                         | true",
        "status is for search only              | status = active                     | false",
        "so every contact's status differs      | status != active                    | true",
        "and binds before or                    | cadre = x OR beds = 12 name = y     | false",
        "or is true when one is                 | name = y cadre = x OR beds = 12     | true",
        "a name alone is searched for           | banda                               | true",
        "a URN alone is looked up               | tel:+260977123456                   | true",
        "a number alone is part of a phone      | 77123                               | true",
        "a phone number alone is looked up      | 0977 123 456                        | true",
        "fields with their prefix               | fields.beds = 12                    | true",
        "schemes with their prefix              | urns.tel = +260977123456            | true",
      })
  void compares(String rule, String query, boolean expected) {
    assertThat(Ask.matches(query)).as(rule).isEqualTo(expected);
  }
}
