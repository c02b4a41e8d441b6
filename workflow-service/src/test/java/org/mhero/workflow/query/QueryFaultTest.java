package org.mhero.workflow.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;

/** Reference 8.3: what cannot be asked, by code and extras. */
class QueryFaultTest {

  @ParameterizedTest(name = "{0}: {1} is {2} {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nothing is no query              | ``                     | syntax                |",
        "a condition needs a value        | beds =                 | syntax                |",
        "a value is not compared twice    | beds = 1 = 2           | syntax                |",
        "a quoted text is no property     | \"beds\" = 1           | syntax                |",
        "a property has plain letters     | be-ds = 1              | syntax                |",
        "a property has one prefix        | a.b.c = 1              | syntax                |",
        "a bracket has to close           | (beds = 1              | syntax                |",
        "a bracket has to open            | beds = 1)              | syntax                |",
        "a quote has to close             | name = \"a             | syntax                |",
        "and needs two sides              | beds = 1 AND           | syntax                |",
        "or needs two sides               | OR beds = 1            | syntax                |",
        "unknown signs                    | beds = $1              | syntax                |",
        "a lonely not                     | beds ! 1               | syntax                |",
        "is as a value needs quotes       | name = is              | syntax                |",
        "and as a value needs quotes      | name = and             | syntax                |",
        "another prefix                   | beers.age = 1          | unknown_property_type | {type=beers}",
        "no such attribute or field       | nope = 1               | unknown_property      | {property=nope}",
        "no such field                    | fields.name = 1        | unknown_property      | {property=name}",
        "no such scheme                   | urns.fax = 1           | unknown_property      | {property=fax}",
        "contains on a field              | fields.beds ~ 1        | unsupported_contains  | {property=beds}",
        "contains on an attribute         | language ~ fra         | unsupported_contains  | {property=language}",
        "part of a name without word      | name ~ a               | invalid_partial_name  | {min_token_length=2}",
        "empty part of a name             | name ~ \"\"            | invalid_partial_name  | {min_token_length=2}",
        "short part of a URN              | urn ~ 12               | invalid_partial_urn   | {min_value_length=3}",
        "short part of a phone alone      | --12                   | invalid_partial_urn   | {min_value_length=3}",
        "short part of a scheme           | tel ~ 12               | invalid_partial_urn   | {min_value_length=3}",
        "order of texts                   | cadre > x              | unsupported_comparison | {operator=>, property=cadre}",
        "order of places                  | district <= x          | unsupported_comparison | {operator=<=, property=district}",
        "every contact has a uuid         | uuid = \"\"            | unsupported_setcheck  | {operator==, property=uuid}",
        "every contact has a status       | status != \"\"         | unsupported_setcheck  | {operator=!=, property=status}",
        "every contact was created        | created_on = \"\"      | unsupported_setcheck  | {operator==, property=created_on}",
        "every contact has tickets or 0   | tickets != \"\"        | unsupported_setcheck  | {operator=!=, property=tickets}",
        "numbers are plain                | beds = 1e3             | invalid_number        | {value=1e3}",
        "numbers have 36 digits at most   | beds = 1234567890123456789012345678901234567 | invalid_number | {value=1234567890123456789012345678901234567}",
        "numbers have no plus             | beds > +5              | invalid_number        | {value=+5}",
        "order needs a number             | beds > \"\"            | invalid_number        | {value=}",
        "dates have to parse              | joined = someday       | invalid_date          | {value=someday}",
        "dates follow the country's order | created_on > 2024/02/30 | invalid_date         | {value=2024/02/30}",
        "known statuses only              | status = asleep        | invalid_status        | {value=asleep}",
        "known languages only             | language = xxx         | invalid_language      | {value=xxx}",
        "known groups only                | group = Drivers        | invalid_group         | {value=Drivers}",
        "known flows only                 | flow = Nope            | invalid_flow          | {value=Nope}",
        "known flows only, ever           | history = Nope         | invalid_flow          | {value=Nope}",
        "form comes before names          | nope = 1 AND (         | syntax                |",
        "names come before values         | beds = x AND nope = 1  | unknown_property      | {property=nope}",
        "the first fault counts           | beds = x AND tel ~ 1   | invalid_number        | {value=x}",
      })
  void refuses(String rule, String query, String code, String extra) {
    QueryException fault = Ask.fault(query, Ask.ZAMBIA);

    assertThat(fault).as(rule).isNotNull();
    assertThat(fault.code().text()).as(rule).isEqualTo(code);
    assertThat(new TreeMap<>(fault.extra()).toString())
        .as(rule)
        .isEqualTo(extra == null ? "{}" : extra);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status = BLOCKED",
        "language = FRA",
        "group = NURSES",
        "flow = Stock",
        "name = \"\"",
        "urn != \"\"",
        "tel = \"\"",
        "last_seen_on = \"\"",
        "joined > 1-2-24",
        "district = \"\"",
        "ref = ABCDEF",
      })
  void accepts(String query) {
    assertThat(Ask.fault(query, Ask.ZAMBIA)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tel = 123", "urn ~ 1234", "urns.mailto != a"})
  void hiddenUrnsCannotBeAskedFor(String query) {
    QueryException fault = Ask.fault(query, Ask.redacted());

    assertThat(fault).isNotNull();
    assertThat(fault.code()).isEqualTo(QueryException.Code.REDACTED_URNS);
  }

  @Test
  void hiddenUrnsCanBeAskedForBeingThere() {
    assertThat(Ask.fault("tel = \"\" OR urn != \"\"", Ask.redacted())).isNull();
  }

  @Test
  void theOlderLineTakesAPrefixForPartOfTheName() {
    Environment old = Ask.ZAMBIA.on(Line.V13_2);

    assertThat(Ask.fault("fields.beds = 1", old).extra())
        .isEqualTo(Map.of("property", "fields.beds"));
    assertThat(Ask.fault("ref = ABCDEF", old).extra()).isEqualTo(Map.of("property", "ref"));
  }

  @ParameterizedTest
  @CsvSource({"teams,true,false", "discord,true,false", "bsuid,false,true", "tel,true,true"})
  void schemesDependOnTheLine(String scheme, boolean inOld, boolean inNew) {
    String query = scheme + " = abc";

    assertThat(Ask.fault(query, Ask.ZAMBIA.on(Line.V13_2)) == null).isEqualTo(inOld);
    assertThat(Ask.fault(query, Ask.ZAMBIA) == null).isEqualTo(inNew);
  }

  @ParameterizedTest
  @CsvSource({
    "uuid = a,true",
    "name = a,true",
    "beds = 1,true",
    "tel = 1,true",
    "tickets > 1,true",
    "id = 1,false",
    "ref = ABCDEF,false",
    "status = active,false",
    "group = Nurses,false",
    "flow = Stock,false",
    "beds = 1 AND (name = a OR history = Stock),false",
  })
  void someQueriesCannotSayWhoIsInAGroup(String query, boolean fits) {
    assertThat(Ask.parsed(query, Ask.ZAMBIA).fitsGroups()).isEqualTo(fits);
  }
}
