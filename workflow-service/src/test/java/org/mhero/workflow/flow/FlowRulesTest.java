package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.flow.SoundFlow.faults;
import static org.mhero.workflow.flow.SoundFlow.newest;
import static org.mhero.workflow.flow.SoundFlow.put;
import static org.mhero.workflow.flow.SoundFlow.sound;
import static org.mhero.workflow.flow.SoundFlow.uuid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Line;

/**
 * Reference 1.1 to 1.7, rule by rule and line by line: a sound flow with one thing changed, and the
 * fault that is named for it. Single quotes stand for double.
 */
class FlowRulesTest {
  @Test
  void soundFlowIsReadInBothLines() {
    for (Line line : Line.values()) {
      assertThat(faults(sound(newest(line), "messaging"), line)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} = {1} in {2}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /uuid                     | -                    | V14_4 | flow.uuid: is required
          /uuid                     | 'x'                  | V14_4 | flow.uuid: is not a uuid
          /uuid                     | '00000000-0000-4000-8000-00000000000A' | V14_4 | flow.uuid: is not a uuid
          /uuid                     | '00000000-0000-7000-8000-000000000001' | V14_4 |
          /uuid                     | '00000000-0000-7000-8000-000000000001' | V13_2 | flow.uuid: is not a uuid
          /name                     | -                    | V14_4 | flow.name: is required
          /name                     | -                    | V13_2 |
          /name                     | 5                    | V14_4 | flow.name: must be a text
          /language                 | 'xxx'                | V14_4 | flow: language xxx is no code of three letters that is known
          /language                 | 'xxx'                | V13_2 |
          /language                 | 'und'                | V14_4 |
          /language                 | 'en'                 | V13_2 | flow: language en is no code of three letters that is known
          /type                     | 'fax'                | V14_4 | flow: unknown flow type fax
          /revision                 | 'one'                | V14_4 | flow.revision: must be a whole number of 0 or more
          /expire_after_minutes     | 1.5                  | V14_4 | flow.expire_after_minutes: must be a whole number of 0 or more
          /localization             | []                   | V14_4 | flow.localization: must be an object
          /nodes                    | []                   | V14_4 |
          /nodes                    | {}                   | V14_4 | flow.nodes: must be a list
          /nodes/0/uuid             | 'n'                  | V14_4 | flow.nodes[0].uuid: is not a uuid
          /nodes/1/exits            | []                   | V14_4 | flow.nodes[1]: needs an exit
          /nodes/1/exits/0/uuid     | -                    | V14_4 | flow.nodes[1].exits[0].uuid: is required
          /nodes/1/exits/0/destination_uuid | 'ffffffff-0000-4000-8000-000000000001' | V14_4 | flow.nodes[1].exits[0]: exit 00000000-0000-4000-8000-000000000008 leads to no node of this flow
          /nodes/1/uuid             | '00000000-0000-4000-8000-000000000003' | V14_4 | flow.nodes[1]: the uuid 00000000-0000-4000-8000-000000000003 occurs twice
          /nodes/0/actions/0/type   | 'teleport'           | V14_4 | flow.nodes[0].actions[0]: unknown action type teleport
          /nodes/0/actions/0/type   | -                    | V14_4 | flow.nodes[0].actions[0].type: is required
          /nodes/0/actions/0/text   | ''                   | V14_4 | flow.nodes[0].actions[0].text: is required
          /nodes/0/actions/0/attachments | ['@fields.photo'] | V14_4 | flow.nodes[0].actions[0].attachments[0]: must be of the form type:url
          /nodes/0/actions/0/attachments | ['image:@fields.photo'] | V14_4 |
          /nodes/0/actions/0/attachments | ['@fields.photo'] | V13_2 |
          /nodes/0/actions/0/quick_replies | 'yes'         | V14_4 | flow.nodes[0].actions[0].quick_replies: must be a list
          /nodes/0/router           | []                   | V14_4 | flow.nodes[0].router: must be an object
          /nodes/0/router/type      | 'oracle'             | V14_4 | flow.nodes[0].router: unknown router type oracle
          /nodes/0/router/operand   | -                    | V14_4 | flow.nodes[0].router.operand: is required
          /nodes/0/router/cases     | []                   | V14_4 |
          /nodes/0/router/default_category_uuid | -        | V14_4 |
          /nodes/0/router/default_category_uuid | '00000000-0000-4000-8000-000000000009' | V14_4 | flow.nodes[0].router: default_category_uuid is no category of this router
          /nodes/0/router/categories/0/name | ''           | V14_4 | flow.nodes[0].router.categories[0].name: is required
          /nodes/0/router/categories/0/name | ''           | V13_2 |
          /nodes/0/router/categories/0/exit_uuid | '00000000-0000-4000-8000-000000000008' | V14_4 | flow.nodes[0].router.categories[0]: exit_uuid is no exit of this node
          /nodes/0/router/cases/0/type | 'HAS_NUMBER'      | V14_4 | flow.nodes[0].router.cases[0]: unknown test HAS_NUMBER
          /nodes/0/router/cases/0/category_uuid | '00000000-0000-4000-8000-000000000009' | V14_4 | flow.nodes[0].router.cases[0]: category_uuid is no category of this router
          /nodes/0/router/wait/type | 'nap'                | V14_4 | flow.nodes[0].router.wait: unknown wait type nap
          /nodes/0/router/wait/type | 'dial'               | V14_4 | flow.nodes[0].router.wait: a dial wait is not allowed in a flow of type messaging
          /nodes/0/router/wait/hint | {'type':'smell'}     | V14_4 | flow.nodes[0].router.wait.hint: unknown hint type smell
          /nodes/0/router/wait/hint | {'type':'digits','count':1,'terminated_by':'#'} | V14_4 |
          /nodes/0/router/wait/timeout/seconds | 0         | V14_4 | flow.nodes[0].router.wait.timeout: seconds must not be 0
          /nodes/0/router/wait/timeout/category_uuid | '00000000-0000-4000-8000-000000000009' | V14_4 | flow.nodes[0].router.wait.timeout: category_uuid is no category of this router
          /localization             | {'xxx':{}}           | V14_4 | flow.localization: xxx is no code of a language
          /localization             | {'xxx':{}}           | V13_2 |
          /localization             | {'fra':{'x':{}}}     | V14_4 | flow.localization.fra: x is no uuid
          /localization             | {'fra':{'x':{}}}     | V13_2 |
          /localization             | {'fra':{'00000000-0000-8000-8000-000000000001':{}}} | V14_4 | flow.localization.fra: 00000000-0000-8000-8000-000000000001 is no uuid
          /localization             | {'fra':{'00000000-0000-4000-8000-000000000003':{'_ui':{'a':1},'text':['Combien ?']}}} | V14_4 |
          /_ui                      | {'nodes':{}}         | V14_4 |
          /type                     | -                    | V14_4 | flow.type: is required
          /type                     | null                 | V13_2 | flow.type: is required
          /language                 | -                    | V14_4 | flow.language: is required
          /language                 | -                    | V13_2 | flow.language: is required
          /language                 | 'FRA'                | V14_4 |
          /spec_version             | -                    | V14_4 | flow: spec_version must be 11.0 up to 14.4
          /spec_version             | 14                   | V14_4 | flow: spec_version must be 11.0 up to 14.4
          /spec_version             | -                    | V13_2 | flow: spec_version must be 11.0 up to 13.x
          /revision                 | -                    | V14_4 |
          /expire_after_minutes     | -                    | V14_4 |
          /localization             | -                    | V14_4 |
          /localization             | null                 | V14_4 |
          /nodes                    | -                    | V14_4 |
          /nodes/1                  | 5                    | V14_4 | flow.nodes[1].uuid: is required
          /nodes/0/uuid             | -                    | V14_4 | flow.nodes[0].uuid: is required
          /nodes/1/exits            | -                    | V14_4 | flow.nodes[1]: needs an exit
          /nodes/1/exits            | {}                   | V14_4 | flow.nodes[1].exits: must be a list
          /nodes/0/exits/0/destination_uuid | null                 | V14_4 |
          /nodes/0/exits/0/destination_uuid | -                    | V14_4 |
          /nodes/1/exits/0/uuid     | '00000000-0000-4000-8000-000000000002' | V14_4 | flow.nodes[1].exits[0]: the uuid 00000000-0000-4000-8000-000000000002 occurs twice
          /nodes/1/exits/0/uuid     | '00000000-0000-4000-8000-000000000003' | V14_4 | flow.nodes[1].exits[0]: the uuid 00000000-0000-4000-8000-000000000003 occurs twice
          /nodes/0/router/cases/0/uuid | '00000000-0000-4000-8000-000000000005' | V14_4 |
          /nodes/0/actions          | -                    | V14_4 |
          /nodes/0/actions          | null                 | V14_4 |
          /nodes/1/router           | null                 | V14_4 |
          /nodes/0/router/type      | -                    | V14_4 | flow.nodes[0].router.type: is required
          /nodes/0/router/operand   | ''                   | V14_4 | flow.nodes[0].router.operand: is required
          /nodes/0/router/categories | -                    | V14_4 | flow.nodes[0].router: needs a category
          /nodes/0/router/cases     | -                    | V14_4 |
          /nodes/0/router/result_name | -                    | V14_4 |
          /nodes/0/router/result_name | 7                    | V14_4 | flow.nodes[0].router.result_name: must be a text
          /nodes/0/router/categories/0/name | -                    | V14_4 | flow.nodes[0].router.categories[0].name: is required
          /nodes/0/router/categories/0/uuid | -                    | V14_4 | flow.nodes[0].router.categories[0].uuid: is required
          /nodes/0/router/categories/0/exit_uuid | -                    | V14_4 | flow.nodes[0].router.categories[0].exit_uuid: is required
          /nodes/0/router/cases/0/uuid | -                    | V14_4 | flow.nodes[0].router.cases[0].uuid: is required
          /nodes/0/router/cases/0/type | -                    | V14_4 | flow.nodes[0].router.cases[0].type: is required
          /nodes/0/router/cases/0/category_uuid | -                    | V14_4 | flow.nodes[0].router.cases[0].category_uuid: is required
          /nodes/0/router/cases/0/arguments | -                    | V14_4 |
          /nodes/0/router/cases/0/arguments | [5]                  | V14_4 | flow.nodes[0].router.cases[0].arguments[0]: must be a text
          /nodes/0/router/cases/0/type | 'has_magic'          | V13_2 | flow.nodes[0].router.cases[0]: unknown test has_magic
          /nodes/0/router/cases/0/type | 'upper'              | V14_4 | flow.nodes[0].router.cases[0]: unknown test upper
          /nodes/0/router/wait      | null                 | V14_4 |
          /nodes/0/router/wait      | 5                    | V14_4 | flow.nodes[0].router.wait: must be an object
          /nodes/0/router/wait/type | -                    | V14_4 | flow.nodes[0].router.wait.type: is required
          /nodes/0/router/wait/timeout | -                    | V14_4 |
          /nodes/0/router/wait/timeout/seconds | -                    | V14_4 | flow.nodes[0].router.wait.timeout: seconds must not be 0
          /nodes/0/router/wait/timeout/seconds | -5                   | V14_4 | flow.nodes[0].router.wait.timeout.seconds: must be a whole number of 0 or more
          /nodes/0/router/wait/timeout/category_uuid | -                    | V14_4 | flow.nodes[0].router.wait.timeout.category_uuid: is required
          /nodes/0/router/wait/hint | {}                   | V14_4 | flow.nodes[0].router.wait.hint.type: is required
          /nodes/0/router/wait/hint | {'type':'location'}  | V13_2 |
          /localization             | {'fra':5}            | V14_4 | flow.localization.fra: must be an object
          /localization             | {'und':{}}           | V14_4 |
          /localization             | {'fra':{'00000000-0000-7000-8000-000000000001':{}}} | V14_4 |
          """)
  void eachRuleIsNamedWithItsPlace(String pointer, String value, Line line, String fault) {
    ObjectNode flow = sound(newest(line), "messaging");
    put(flow, pointer, value);

    if (fault == null) {
      assertThat(faults(flow, line)).isEmpty();
    } else {
      assertThat(faults(flow, line)).contains(fault);
    }
  }

  @ParameterizedTest(name = "a {1} wait in {0}: {2}")
  @CsvSource({
    "messaging,msg,true",
    "messaging_offline,msg,true",
    "voice,msg,true",
    "messaging_background,msg,false",
    "voice,dial,true",
    "messaging,dial,false"
  })
  void waitsStandOnlyWhereTheyMakeSense(String type, String wait, boolean allowed) {
    ObjectNode flow = sound("14.4.2", type);
    put(flow, "/nodes/0/router/wait", "{'type':'" + wait + "','phone':'@fields.boss'}");

    assertThat(faults(flow, Line.V14_4).isEmpty()).isEqualTo(allowed);
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "10.4.0,V14_4,false",
    "11.0,V14_4,true",
    "12.0.0,V14_4,true",
    "13.6.1,V14_4,true",
    "14.4.2,V14_4,true",
    "14.4.9,V14_4,true",
    "14.5.0,V14_4,false",
    "15.0.0,V14_4,false",
    "13.5.0,V13_2,true",
    "14.0.0,V13_2,false",
    "10.0.0,V13_2,false"
  })
  void versionsAreThoseTheLineUnderstands(String version, Line line, boolean understood) {
    assertThat(faults(sound(version, "messaging"), line).isEmpty()).isEqualTo(understood);
  }

  @Test
  void actionsOfTheNewerLineAreUnknownInTheOlder() {
    ObjectNode flow = sound("13.2.0", "messaging");
    put(
        flow,
        "/nodes/0/actions/0",
        "{'uuid':'" + uuid(3) + "','type':'set_run_local','local':'a','operation':'clear'}");

    assertThat(faults(flow, Line.V13_2))
        .containsExactly("flow.nodes[0].actions[0]: unknown action type set_run_local");
    assertThat(faults(flow, Line.V14_4)).isEmpty();
  }

  @Test
  void unknownKeysAreIgnoredEverywhere() {
    ObjectNode flow = sound("14.4.2", "messaging");
    for (String at :
        List.of("", "/nodes/0", "/nodes/0/actions/0", "/nodes/0/router", "/nodes/0/exits/0")) {
      put(flow, at + "/x_unknown", "{'a':[1]}");
    }

    assertThat(faults(flow, Line.V14_4)).isEmpty();
  }

  @Test
  void hostileDefinitionHasAnEndToItsProblems() {
    ObjectNode flow = sound("14.4.2", "messaging");
    put(flow, "/nodes/0/router/cases", "[" + "{},".repeat(50_000) + "{}]");

    assertThat(FlowReader.read(flow).problems()).hasSizeLessThan(1_100);
  }

  @Test
  void whatIsWrittenInEitherLineReadsAsTheSameFlow() {
    for (Line line : Line.values()) {
      ObjectNode source = sound(newest(line), "messaging");
      put(source, "/nodes/0/x_unknown", "{'a':1.50}");
      FlowReader.Outcome read = FlowReader.read(source, line);

      ObjectNode written = FlowWriter.write(read.flow(), read.definition());

      assertThat(written.path("spec_version").asText()).isEqualTo(newest(line));
      assertThat(FlowReader.read(written, line).flow()).isEqualTo(read.flow());
      assertThat(written.at("/nodes/0/x_unknown")).isEqualTo(source.at("/nodes/0/x_unknown"));
    }
  }
}
