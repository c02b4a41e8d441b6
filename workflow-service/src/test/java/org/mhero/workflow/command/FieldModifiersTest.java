package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Changed.by;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference 11.1: what a text comes to as the value of a field. */
class FieldModifiersTest {
  private static String field(String key, String value) {
    return "{'type':'field','field':{'key':'%s','name':'X'},'value':'%s'}".formatted(key, value);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "12|note|{'text':'12','number':12}",
        "12 beds|beds|{'text':'12 beds'}",
        "-0.50|note|{'text':'-0.50','number':-0.5}",
        "1000.0|note|{'text':'1000.0','number':1000}",
        "0.0001|note|{'text':'0.0001','number':0.0001}",
        "100000000|note|{'text':'100000000','number':100000000}",
        "0.0|note|{'text':'0.0','number':0}",
        "10-03-2025 14:05|note|{'text':'10-03-2025 14:05','datetime':'2025-03-10T14:05:00.000000+02:00'}",
        "soon|seen|{'text':'soon'}",
        "copperbelt|state|{'text':'copperbelt','state':'Zambia > Copperbelt'}",
        "copperbelt|note|{'text':'copperbelt'}",
        "zambia>copperbelt > NDOLA.|note|{'text':'zambia>copperbelt > NDOLA.','state':'Zambia > Copperbelt','district':'Zambia > Copperbelt > Ndola'}",
        "nowhere > at all|state|{'text':'nowhere > at all'}",
        "Ndola|town|{'text':'Ndola'}",
      })
  void aTextIsStoredAsWhateverItCanBe(String value, String key, String stored) {
    Changed changed = by(field(key, value));
    JsonNode event = changed.only("contact_field_changed");

    assertThat(event.path("value")).hasToString(stored.replace('\'', '"'));
    assertThat(changed.contact().at("/fields/" + key)).isEqualTo(event.path("value"));
    assertThat(event.at("/field/key").asText()).isEqualTo(key);
  }

  @Test
  void theRawTextIsNotTrimmed() {
    JsonNode value = by(field("note", " 12 ")).only("contact_field_changed").path("value");

    assertThat(value.toString()).isEqualTo("{\"text\":\" 12 \",\"number\":12}");
  }

  @Test
  void theNameOfAFieldIsThatOfTheAssets() {
    assertThat(by(field("beds", "1")).only("contact_field_changed").at("/field/name").asText())
        .isEqualTo("Beds");
  }

  @Test
  void placesAreFoundBelowTheOnesTheContactIsIn() {
    JsonNode ward =
        by(field("state", "Copperbelt"), field("town", "in Ndola"), field("ward", "kansenshi"))
            .contact()
            .at("/fields/ward");

    assertThat(ward.path("ward").asText()).isEqualTo("Zambia > Copperbelt > Ndola > Kansenshi");
    assertThat(ward.path("district").asText()).isEqualTo("Zambia > Copperbelt > Ndola");
    assertThat(ward.path("state").asText()).isEqualTo("Zambia > Copperbelt");
  }

  @Test
  void aPlaceInAnotherStateIsNotFound() {
    JsonNode town =
        by(field("state", "Lusaka"), field("town", "Ndola")).contact().at("/fields/town");

    assertThat(town.toString()).isEqualTo("{\"text\":\"Ndola\"}");
  }

  @Test
  void theTextIsCut() {
    String text = by(field("note", "é".repeat(700))).contact().at("/fields/note/text").asText();

    assertThat(text).hasSize(640);
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "null"})
  void emptyClears(String value) {
    Changed changed =
        by("{'type':'field','field':{'key':'beds','name':'Beds'},'value':" + value + "}")
            .contact("fields", "{'beds':{'text':'12','number':12}}");

    assertThat(changed.only("contact_field_changed").path("value").isNull()).isTrue();
    assertThat(changed.contact().has("fields")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"beds,12", "note,soon", "state,copperbelt"})
  void theSameAgainIsNoChange(String key, String value) {
    assertThat(by(field(key, value), field(key, value)).types()).isEqualTo("contact_field_changed");
    assertThat(by(field("beds", "")).modified()).isFalse();
  }

  @Test
  void aBareDateAgainLaterIsAChangeBecauseOfTheTimeItGets() {
    Changed changed = by(field("note", "10-03-2025"), field("note", "10-03-2025"));

    assertThat(changed.types()).isEqualTo("contact_field_changed contact_field_changed");
  }

  @Test
  void datesAreReadWhereTheContactIs() {
    JsonNode seen =
        by(field("note", "11-03-2025 14:05"))
            .contact("timezone", "'Asia/Tokyo'")
            .contact()
            .at("/fields/note/datetime");

    assertThat(seen.asText()).isEqualTo("2025-03-11T14:05:00.000000+09:00");
  }
}
