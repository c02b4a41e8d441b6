package org.mhero.workflow.flow.migration.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;

/** Reference 9.1: what the rule sets of older flows become. */
class LegacyRulesTest extends LegacyDocuments {
  @Test
  void rulesOfOneCategoryShareItAndTheFirstExit() {
    ObjectNode flow =
        modern(
            document(
                set(2, 5, "", ""),
                rules(
                    "wait_message",
                    "",
                    rule(
                            11,
                            "Yes",
                            "{'type':'contains_any','test':{'eng':'yes','fra':'oui'}}",
                            uuid(2))
                        + ","
                        + rule(12, "Yes", "{'type':'number'}", uuid(2))
                        + ","
                        + rule(13, "No", "{'type':'true'}", "")
                        + ","
                        + rule(14, "Late", "{'type':'timeout','minutes':5}", ""))));

    JsonNode node = flow.at("/nodes/0");
    assertThat(node.path("exits").findValuesAsText("uuid"))
        .containsExactly(uuid(11), uuid(13), uuid(14));
    assertThat(node.at("/exits/0/destination_uuid").asText()).isEqualTo(uuid(2));
    assertThat(node.at("/router/cases")).hasSize(2);
    assertThat(node.at("/router/cases/0/category_uuid"))
        .isEqualTo(node.at("/router/cases/1/category_uuid"));
    assertThat(node.at("/router/default_category_uuid"))
        .isEqualTo(node.at("/router/categories/1/uuid"));
    assertThat(node.at("/router/wait/timeout/seconds").asInt()).isEqualTo(300);
    assertThat(node.at("/router/result_name").asText()).isEqualTo("Age group");
    assertThat(node.at("/router/operand").asText()).isEqualTo("@input");
    String test = node.at("/router/cases/0/uuid").asText();
    assertThat(flow.at("/localization/fra/" + test + "/arguments")).isEqualTo(json("['oui']"));
  }

  @ParameterizedTest(name = "{0} is {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'contains','test':{'eng':'a b'}}             | has_all_words      | ['a b']
          {'type':'contains_any','test':'a b'}                 | has_any_word       | ['a b']
          {'type':'contains_phrase','test':'a b'}              | has_phrase         | ['a b']
          {'type':'contains_only_phrase','test':'a b'}         | has_only_phrase    | ['a b']
          {'type':'starts','test':'a'}                         | has_beginning      | ['a']
          {'type':'regex','test':'a+'}                         | has_pattern        | ['a+']
          {'type':'number'}                                    | has_number         | []
          {'type':'eq','test':'5'}                             | has_number_eq      | ['5']
          {'type':'lt','test':5}                               | has_number_lt      | ['5']
          {'type':'lte','test':'5'}                            | has_number_lte     | ['5']
          {'type':'gt','test':'@flow.age'}                     | has_number_gt      | ['@results.age']
          {'type':'gte','test':'5'}                            | has_number_gte     | ['5']
          {'type':'between','min':'1','max':'5'}               | has_number_between | ['1','5']
          {'type':'date'}                                      | has_date           | []
          {'type':'date_before','test':'@date.today'}          | has_date_lt        | ['@(format_date(today()))']
          {'type':'date_after','test':'1-1-2020'}              | has_date_gt        | ['1-1-2020']
          {'type':'date_equal','test':'1-1-2020'}              | has_date_eq        | ['1-1-2020']
          {'type':'phone'}                                     | has_phone          | []
          {'type':'state'}                                     | has_state          | []
          {'type':'district','test':'Copperbelt'}              | has_district       | ['Copperbelt']
          {'type':'ward','state':'S','district':'D'}           | has_ward           | ['D','S']
          {'type':'not_empty'}                                 | has_text           | []
          {'type':'in_group','test':{'uuid':'u','name':'N'}}   | has_group          | ['u','N']
          {'type':'subflow','exit_type':'completed'}           | has_only_text      | ['completed']
          {'type':'webhook_status','status':'success'}         | has_only_text      | ['Success']
          {'type':'airtime_status','exit_status':'success'}    | has_category       | ['Success']
          {'type':'subflow','exit_type':'expired'}             | has_only_text      | ['expired']
          {'type':'has_email'}                                 | has_email          | []
          """)
  void testsHaveNewNames(String test, String type, String arguments) {
    ObjectNode flow = modern(document("", rules("expression", "", rule(11, "X", test, ""))));

    JsonNode one = flow.at("/nodes/0/router/cases/0");
    assertThat(one.path("type").asText()).isEqualTo(type);
    assertThat(one.path("arguments")).isEqualTo(json(arguments));
  }

  @ParameterizedTest(name = "{0} waits as {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wait_message   | {'type':'msg'}
          wait_photo     | {'type':'msg','hint':{'type':'image'}}
          wait_recording | {'type':'msg','hint':{'type':'audio'}}
          wait_gps       | {'type':'msg','hint':{'type':'location'}}
          wait_digit     | {'type':'msg','hint':{'type':'digits','count':1}}
          wait_digits    | {'type':'msg','hint':{'type':'digits','terminated_by':'#'}}
          """)
  void waitsHaveHints(String type, String wait) {
    assertThat(modern(document("", rules(type, "", ""))).at("/nodes/0/router/wait"))
        .isEqualTo(json(wait));
  }

  @Test
  void subflowEntersItAndSplitsOnItsStatus() {
    ObjectNode flow =
        modern(
            document(
                "",
                rules(
                    "subflow",
                    "'config':{'flow':{'uuid':'" + uuid(7) + "','name':'Sub'}},",
                    rule(11, "Done", "{'type':'subflow','exit_type':'completed'}", ""))));

    assertThat(flow.at("/nodes/0/actions/0/type").asText()).isEqualTo("enter_flow");
    assertThat(flow.at("/nodes/0/actions/0/terminal").asBoolean(false)).isFalse();
    assertThat(flow.at("/nodes/0/router/operand").asText()).isEqualTo("@child.status");
  }

  @Test
  void webhookIsCalledAndSplitsOnItsResult() {
    Flow flow =
        read(
            document(
                "",
                rules(
                    "webhook",
                    "'config':{'webhook':'http://x.example/@flow.age','webhook_action':'GET'},",
                    rule(11, "Success", "{'type':'webhook_status','status':'success'}", "")
                        + ","
                        + rule(
                            12, "Failure", "{'type':'webhook_status','status':'failure'}", ""))));

    assertThat(flow.nodes().list().getFirst().actions()).hasSize(1);
  }

  @Test
  void fieldOfAFormIsTheOperand() {
    ObjectNode flow =
        modern(
            document(
                "",
                rules(
                    "form_field",
                    "'operand':'@flow.report','config':{'field_index':1,'field_delimiter':';'},",
                    "")));

    assertThat(flow.at("/nodes/0/router/operand").asText())
        .isEqualTo("@(field(results.report, 1, \";\"))");
  }

  @ParameterizedTest(name = "{0} splits on {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          subflow       |                             | @child.status
          webhook       |                             | @results.age_group.category
          resthook      |                             | @results.age_group.category
          airtime       |                             | @results.age_group
          group         |                             | @contact.groups
          contact_field | @contact.cadre | @fields.cadre
          flow_field    | @flow.age | @results.age
          expression    | @(flow.x & "!") | @(results.x & "!")
          wait_message  | @step.value | @input
          wait_photo    |                             | @input
          """)
  void ruleSetsSplitOnWhatTheyAsk(String type, String before, String after) {
    ObjectNode document = (ObjectNode) json(document("", rules(type, "", "")));
    ((ObjectNode) document.at("/rule_sets/0")).put("operand", before);

    ObjectNode flow = LegacyFlow.modern(document, LegacyFlowTest::next);

    assertThat(flow.at("/nodes/0/router/operand").asText()).isEqualTo(after);
  }

  @Test
  void timeOutOfARuleSetThatDoesNotWaitNeverComes() {
    ObjectNode flow =
        modern(document("", rules("expression", "", rule(11, "Late", "{'type':'timeout'}", ""))));

    assertThat(flow.at("/nodes/0/router/cases")).isEmpty();
    assertThat(flow.at("/nodes/0/router").has("wait")).isFalse();
  }

  @Test
  void callOfTheOlderFormatIsSplitByStatusOnceItIsBroughtUpToDate() {
    String rules =
        rule(11, "Success", "{'type':'webhook_status','status':'success'}", "")
            + ","
            + rule(12, "Failure", "{'type':'webhook_status','status':'failure'}", "");
    JsonNode document =
        json(
            document(
                "",
                rules(
                    "webhook",
                    "'config':{'webhook':'http://x.example','webhook_action':'GET'},",
                    rules)));

    JsonNode router = FlowReader.read(document).definition().at("/nodes/0/router");

    assertThat(router.path("operand").asText()).isEqualTo("@(default(webhook.status, 0))");
    assertThat(router.at("/cases/0/type").asText()).isEqualTo("has_number_between");
    assertThat(router.path("default_category_uuid")).isEqualTo(router.at("/categories/1/uuid"));
  }
}
