package org.mhero.workflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Line;

/** Reference 8.1 and 8.4: what a query is read as, told by its normal form. */
class QueryPrintTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "names of properties in small letters | NAME = Ann               | name = \"Ann\"",
        "fields have a prefix                 | beds > 10                | fields.beds > 10",
        "schemes have a prefix                | tel = 123                | urns.tel = 123",
        "decimals are bare                    | beds = 1.50              | fields.beds = 1.50",
        "negative numbers are quoted          | beds = -1                | fields.beds = \"-1\"",
        "is means equal                       | name IS Ann              | name = \"Ann\"",
        "has means contains                   | name HaS Ann             | name ~ \"Ann\"",
        "words of operators need quotes       | name = \"is\"            | name = \"is\"",
        "and before or                        | name = a OR name = b name = c | name = \"a\" OR (name = \"b\" AND name = \"c\")",
        "and before side by side              | name = a name = b and name = c | name = \"a\" AND name = \"b\" AND name = \"c\"",
        "same words are joined flat           | (name = a or name = b) or (name = c) | name = \"a\" OR name = \"b\" OR name = \"c\"",
        "brackets stay where they matter      | (name = a or name = b) name = c | (name = \"a\" OR name = \"b\") AND name = \"c\"",
        "outer brackets go                    | ((name = a))             | name = \"a\"",
        "a text alone is part of a name       | Ann                      | name ~ \"Ann\"",
        "texts side by side are parts each    | Ann Banda                | name ~ \"Ann\" AND name ~ \"Banda\"",
        "a quoted text is one part            | \"Ann Banda\"            | name ~ \"Ann Banda\"",
        "a letter alone is a whole name       | A                        | name = \"A\"",
        "signs alone are a whole name         | --                       | name = \"--\"",
        "digits alone are part of a phone     | 12-34                    | urns.tel ~ 1234",
        "a plus before digits stays           | +12-34                   | urns.tel ~ \"+1234\"",
        "three digits are a name              | 123                      | name ~ 123",
        "a URN alone is looked up             | mailto:ann@moh.example   | urns.mailto = \"ann@moh.example\"",
        "an unknown scheme is a name          | foo:bar                  | name ~ \"foo:bar\"",
        "a phone number alone is looked up    | 0977 123-456             | urns.tel = \"+260977123456\"",
        "a long number needs no plus          | 12025550123              | urns.tel = \"+12025550123\"",
        "a phone number among others is not   | 0977123456 Ann           | urns.tel ~ 0977123456 AND name ~ \"Ann\"",
        "escapes are resolved                 | name = \"a\\\"b\\n\"     | name = \"a\\\"b\\n\"",
        "an unknown escape leaves all         | name = \"\\d\\n\"        | name = \"\\\\d\\\\n\"",
        "a last backslash is a backslash      | name = \"a\\\"           | name = \"a\\x5c\"",
        "letters of any script                | name = Ångström          | name = \"Ångström\"",
        "what cannot be seen is escaped       | name = \"a\\u00a0b\"     | name = \"a\\u00a0b\"",
        "signs of bare words                  | name = o'b_c.d-e+f/g@h:i | name = \"o'b_c.d-e+f/g@h:i\"",
      })
  void prints(String rule, String query, String expected) {
    assertThat(Ask.printed(query)).as(rule).isEqualTo(expected);
  }

  @Test
  void theOlderLineKnowsNoPrefixes() {
    var old = Ask.ZAMBIA.on(Line.V13_2);

    assertThat(Ask.parsed("beds = 2 tel = 12", old).print()).isEqualTo("beds = 2 AND tel = 12");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "BANDA2,ref = \"BANDA2\"",
    "banda2,name ~ \"banda2\"",
    "0977123456,name ~ 0977123456"
  })
  void hiddenUrnsMakeANumberSomethingElse(String query, String expected) {
    assertThat(Ask.parsed(query, Ask.redacted()).print()).isEqualTo(expected);
  }

  @Test
  void hiddenUrnsInTheOlderLineLookForTheId() {
    assertThat(Ask.parsed("0123", Ask.redacted().on(Line.V13_2)).print()).isEqualTo("id = 123");
  }
}
