package org.mhero.workflow.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mhero.workflow.engine.Contact;
import org.mhero.workflow.expression.Environment;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.Flow;

/** The documents a session is played with (reference 2.1, 2.3). */
class AssetsAndEnvironmentTest {
  private static final String FLOW =
      """
      {"uuid":"c1000000-0000-4000-8000-000000000001","name":"%s","spec_version":"14.4.0",
       "language":"eng","type":"messaging","nodes":[]}
      """;

  private static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  private static DocumentAssets assets(String text) {
    return new DocumentAssets(json(text), Line.V14_4);
  }

  private static Environment environment(String text) {
    return EnvironmentJson.read(json(text), Line.V14_4);
  }

  @Test
  void anyListMayBeMissing() {
    assertThat(assets("{}").channels()).isEmpty();
    assertThat(assets("{}").flow("x")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"channels\":[{\"uuid\":\"u\",\"name\":\"n\",\"schemes\":[\"tel\"],\"roles\":[]}]}",
        "{\"channels\":[{\"uuid\":\"u\",\"name\":\"n\",\"schemes\":[],\"roles\":[\"send\"]}]}",
        "{\"channels\":[{\"name\":\"n\",\"schemes\":[\"tel\"],\"roles\":[\"send\"]}]}",
        "{\"groups\":[{\"name\":\"n\"}]}",
        "{\"fields\":[{\"uuid\":\"u\",\"name\":\"n\"}]}",
      })
  void assetWithoutWhatItNeedsIsRefused(String document) {
    assertThatThrownBy(() -> assets(document)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void badFlowHurtsOnlyThoseWhoEnterIt() {
    DocumentAssets read =
        assets("{\"flows\":[" + FLOW.formatted("Good") + ",{\"uuid\":\"bad\",\"nodes\":3}]}");

    assertThat(read.flow("bad")).isNull();
    assertThat(read.problems("bad")).isNotEmpty();
    assertThat(read.flow("c1000000-0000-4000-8000-000000000001")).isNotNull();
  }

  @Test
  void firstOfTwoFlowsOfTheSameUuidCounts() {
    Flow flow =
        assets("{\"flows\":[" + FLOW.formatted("One") + "," + FLOW.formatted("Two") + "]}")
            .flow("c1000000-0000-4000-8000-000000000001");

    assertThat(flow).isNotNull().extracting(Flow::name).isEqualTo("One");
  }

  @Test
  void contactIsReadWithoutWhatIsMissingAndThatIsTold() {
    List<String> missing = new ArrayList<>();
    JsonNode contact =
        json(
            """
            {"uuid":"c","status":"active","created_on":"2024-02-01T07:00:00Z",
             "groups":[{"uuid":"g","name":"Gone"}],"fields":{"f":{"text":"x"}},
             "tickets":[{"uuid":"t","status":"open","topic":{"uuid":"p","name":"Gone"},
                         "assignee":{"uuid":"a","name":"Gone"}}]}
            """);

    Contact read =
        ContactJson.read(
            contact, assets("{}"), Line.V14_4, (type, identity) -> missing.add(type + identity));

    assertThat(missing).containsExactly("groupg", "fieldf", "topicp", "usera");
    assertThat(read.groups()).isEmpty();
    assertThat(read.fields()).isEmpty();
    assertThat(read.tickets().getFirst().topic()).isNull();
    assertThat(read.tickets().getFirst().assignee()).isNull();
  }

  @Test
  void environmentHasTheDefaultsOfTheReference() {
    assertThat(environment("{}")).isEqualTo(Environment.DEFAULT);
    assertThat(environment("{\"timezone\":\"\"}").timezone()).isEqualTo(ZoneId.of("UTC"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"date_format\":\"YY-MM-DD\"}",
        "{\"timezone\":\"Africa/Nowhere\"}",
        "{\"timezone\":\"+02:00\"}",
        "{\"input_collation\":\"none\"}",
        "{\"redaction_policy\":\"all\"}",
      })
  void environmentThatNobodyKnowsIsRefused(String told) {
    assertThatThrownBy(() -> environment(told)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void environmentIsWrittenAsItWasTold() {
    String told =
        """
        {"date_format":"DD-MM-YYYY","time_format":"h:mm aa","timezone":"Africa/Lusaka",
         "allowed_languages":["eng","fra"],
         "number_format":{"decimal_symbol":",","digit_grouping_symbol":"."},
         "default_country":"ZM","input_collation":"confusables","redaction_policy":"urns"}
        """;

    assertThat(EnvironmentJson.tree(environment(told))).isEqualTo(json(told));
  }
}
