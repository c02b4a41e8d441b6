package org.mhero.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.RedactionPolicy;
import org.mhero.workflow.expression.Value;
import org.mhero.workflow.expression.Zones;
import org.mhero.workflow.flow.ContactStatus;
import org.mhero.workflow.flow.FieldDef.Type;
import org.mhero.workflow.query.Attribute;
import org.mhero.workflow.query.Property;

/** Reference 8.2 and 8.4: which values a contact has for a query. */
class ContactPersonTest {
  private static final OffsetDateTime CREATED = OffsetDateTime.parse("2024-02-01T07:00:00Z");
  private static final Contact ANN =
      new Contact(
          "c1",
          4711,
          "Ann",
          "fra",
          ContactStatus.ACTIVE,
          null,
          CREATED,
          null,
          List.of(
              Urn.of("tel", "+260977123456"),
              Urn.of("tel", "+260966000111"),
              Urn.of("mailto", "ann@moh.example")),
          List.of(),
          Map.of(
              "beds",
              new FieldValue("12", new BigDecimal("12"), null),
              "joined",
              new FieldValue(
                  "2020-05-01", null, Zones.told(OffsetDateTime.parse("2020-05-01T08:00:00Z"))),
              "many",
              new FieldValue("many", null, null),
              "place",
              new FieldValue(
                  "Ndola", null, null, "Zambia > Copperbelt", "Zambia > Copperbelt > Ndola", null)),
          List.of(
              new Ticket("t1", "open", null, null, ""),
              new Ticket("t2", "closed", null, null, "")));

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "UUID,c1",
    "NAME,Ann",
    "LANGUAGE,fra",
    "TICKETS,1",
    "URN,+260977123456 +260966000111 ann@moh.example",
    "CREATED_ON,2024-02-01T07:00:00.000000Z",
  })
  void knowsItsAttributes(Attribute attribute, String expected) {
    assertThat(texts(ANN, attribute)).containsExactly(expected.split(" "));
  }

  @ParameterizedTest
  @EnumSource(names = {"ID", "REF", "STATUS", "GROUP", "FLOW", "HISTORY", "LAST_SEEN_ON"})
  void hasNoValueOfWhatOnlyASearchKnowsOrNobodyDoes(Attribute attribute) {
    assertThat(texts(ANN, attribute)).isEmpty();
  }

  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource({
    "beds,NUMBER,12",
    "beds,TEXT,12",
    "beds,DATETIME,",
    "many,NUMBER,",
    "many,TEXT,many",
    "joined,DATETIME,2020-05-01T08:00:00.000000Z",
    "place,DISTRICT,Ndola",
    "place,STATE,Copperbelt",
    "place,WARD,",
    "nope,TEXT,",
  })
  void showsOfAFieldTheValueOfItsTypeOnly(String key, Type type, String expected) {
    assertThat(texts(ANN, new Property.Field(key, type)))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void hasAValueForEachUrnOfAScheme() {
    assertThat(texts(ANN, new Property.UrnScheme("tel")))
        .containsExactly("+260977123456", "+260966000111");
    assertThat(texts(ANN, new Property.UrnScheme("viber"))).isEmpty();
  }

  @Test
  void hasNoUrnsWhereTheyAreHidden() {
    Environment usual = Environment.DEFAULT;
    Environment hidden =
        new Environment(
            usual.dateFormat(),
            usual.timeFormat(),
            usual.timezone(),
            usual.allowedLanguages(),
            null,
            '.',
            ',',
            usual.collation(),
            RedactionPolicy.URNS,
            usual.obfuscationKey(),
            usual.line(),
            usual.policies());

    assertThat(new ContactPerson(ANN, hidden).values(Attribute.URN)).isEmpty();
    assertThat(new ContactPerson(ANN, hidden).values(new Property.UrnScheme("tel"))).isEmpty();
  }

  @Test
  void tellsNothingPersonal() {
    assertThat(new ContactPerson(ANN, Environment.DEFAULT).toString()).doesNotContain("Ann");
  }

  private static List<String> texts(Contact contact, Property property) {
    return new ContactPerson(contact, Environment.DEFAULT)
        .values(property).stream().map(Value::render).toList();
  }
}
