package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowProblem.Severity;

/**
 * Reference 1.1 to 1.7, rule by rule and line by line: a sound flow with one thing changed, and the
 * fault that is named for it. Single quotes stand for double.
 */
class FlowRulesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String uuid(int n) {
    return String.format("00000000-0000-4000-8000-%012d", n);
  }

  /** A question and what is said after it. */
  private static ObjectNode sound(String version, String type) {
    return (ObjectNode)
        json(
            "{'uuid':'"
                + uuid(1)
                + "','name':'Flow','spec_version':'"
                + version
                + "','language':'eng','type':'"
                + type
                + "','revision':1,'expire_after_minutes':0,"
                + "'localization':{},'nodes':[{'uuid':'"
                + uuid(2)
                + "','actions':[{'uuid':'"
                + uuid(3)
                + "','type':'send_msg','text':'How many?'}],'router':{'type':'switch',"
                + "'operand':'@input.text','result_name':'Beds','wait':{'type':'msg','timeout':"
                + "{'seconds':60,'category_uuid':'"
                + uuid(5)
                + "'}},'cases':[{'uuid':'"
                + uuid(4)
                + "','type':'has_number_between','arguments':['1','9'],'category_uuid':'"
                + uuid(5)
                + "'}],'categories':[{'uuid':'"
                + uuid(5)
                + "','name':'Some','exit_uuid':'"
                + uuid(6)
                + "'}],'default_category_uuid':'"
                + uuid(5)
                + "'},'exits':[{'uuid':'"
                + uuid(6)
                + "','destination_uuid':'"
                + uuid(7)
                + "'}]},{'uuid':'"
                + uuid(7)
                + "','exits':[{'uuid':'"
                + uuid(8)
                + "'}]}]}");
  }

  /** Puts a value at a place, or takes away what is there when the value is {@code -}. */
  private static void put(ObjectNode flow, String pointer, String value) {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = flow.at(at.head());
    String key = at.last().getMatchingProperty();
    JsonNode wanted = value.equals("-") ? null : json(value);
    if (parent instanceof ObjectNode object && wanted == null) {
      object.remove(key);
    } else if (parent instanceof ObjectNode object) {
      object.set(key, wanted);
    } else {
      ((ArrayNode) parent).set(at.last().getMatchingIndex(), wanted);
    }
  }

  private static List<String> faults(ObjectNode flow, Line line) {
    FlowReader.Outcome outcome = FlowReader.read(flow, line);
    List<String> faults =
        outcome.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(FlowProblem::message)
            .toList();
    assertThat(outcome.flow() == null).isEqualTo(!faults.isEmpty());
    return faults;
  }

  private static String newest(Line line) {
    return line == Line.V14_4 ? "14.4.2" : "13.2.0";
  }

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
          /nodes/1/exits/0/destination_uuid | 'ffffffff-0000-4000-8000-000000000001' | V14_4 | exit 00000000-0000-4000-8000-000000000008 leads to no node of this flow
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

  @ParameterizedTest(name = "{0} with {1} x {2} in {3}: {4}")
  @CsvSource({
    "/name,text,65,V14_4,flow.name: is longer than 64 chars",
    "/name,text,65,V13_2,",
    "/nodes/0/router/result_name,text,65,V14_4,flow.nodes[0].router.result_name: is longer than 64 chars",
    "/nodes/0/router/categories/0/name,text,65,V14_4,flow.nodes[0].router.categories[0].name: is longer than 64 chars",
    "/nodes/0/router/operand,text,10001,V14_4,flow.nodes[0].router.operand: is longer than 10000 chars",
    "/nodes/0/actions/0/text,text,10001,V14_4,flow.nodes[0].actions[0].text: is longer than 10000 chars",
    "/nodes/0/actions/0/text,text,10001,V13_2,",
    "/nodes/0/actions/0/quick_replies,list,11,V14_4,flow.nodes[0].actions[0].quick_replies: has more than 10 items",
    "/nodes/0/actions/0/attachments,list,11,V14_4,flow.nodes[0].actions[0].attachments: has more than 10 items",
    "/nodes/0/router/cases/0/arguments,list,11,V14_4,flow.nodes[0].router.cases[0].arguments: has more than 10 items",
    "/nodes/0/router/cases/0/arguments,list,11,V13_2,",
    "/nodes/0/actions,list,101,V14_4,flow.nodes[0].actions: has more than 100 items",
    "/nodes/0/exits,list,101,V14_4,flow.nodes[0].exits: has more than 100 items",
    "/nodes/0/router/categories,list,101,V14_4,flow.nodes[0].router.categories: has more than 100 items",
    "/nodes/0/router/cases,list,101,V14_4,flow.nodes[0].router.cases: has more than 100 items",
    "/nodes,list,1001,V14_4,flow.nodes: has more than 1000 items"
  })
  void limitsAreHeldInTheNewerLine(String pointer, String kind, int size, Line line, String fault) {
    ObjectNode flow = sound(newest(line), "messaging");
    String value =
        kind.equals("text")
            ? "'" + "é".repeat(size) + "'"
            : "[" + "'a:b',".repeat(size - 1) + "'a:b']";
    put(flow, pointer, value);

    if (fault == null) {
      assertThat(faults(flow, line)).isEmpty();
    } else {
      assertThat(faults(flow, line)).contains(fault);
    }
  }

  @Test
  void limitsOfTranslationsAreHeld() {
    String item = "{'fra':{'" + uuid(3) + "':{%s}}}";
    ObjectNode many = sound("14.4.2", "messaging");
    put(many, "/localization", item.formatted("'text':[" + "'x',".repeat(10) + "'x']"));
    ObjectNode wide = sound("14.4.2", "messaging");
    StringBuilder properties = new StringBuilder("'p':['x']");
    for (int i = 0; i < 10; i++) {
      properties.append(",'p").append(i).append("':['x']");
    }
    put(wide, "/localization", item.formatted(properties));
    ObjectNode far = sound("14.4.2", "messaging");
    put(far, "/localization", item.formatted("'text':['" + "x".repeat(10_001) + "']"));

    String at = "flow.localization.fra." + uuid(3);
    assertThat(faults(many, Line.V14_4)).containsExactly(at + ".text: has more than 10 items");
    assertThat(faults(wide, Line.V14_4)).containsExactly(at + ": has more than 10 properties");
    assertThat(faults(far, Line.V14_4)).containsExactly(at + ".text: is longer than 10000 chars");
  }

  @Test
  void dataOfTheEditorIsLimited() {
    ObjectNode flow = sound("14.4.2", "messaging");
    put(flow, "/_ui", "{'x':'" + "é".repeat(131_073) + "'}");

    assertThat(faults(flow, Line.V14_4)).containsExactly("flow._ui: is longer than 262144 bytes");
    assertThat(faults(flow.put("spec_version", "13.2.0"), Line.V13_2)).isEmpty();
  }

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "messaging,send_msg,true",
    "messaging_background,send_msg,true",
    "messaging_offline,call_webhook,false",
    "messaging,call_webhook,true",
    "messaging_background,add_input_labels,false",
    "messaging_offline,add_input_labels,true",
    "messaging,say_msg,false",
    "voice,say_msg,true",
    "voice,play_audio,true",
    "messaging_offline,send_email,false",
    "messaging_offline,set_contact_name,true"
  })
  void actionsStandOnlyWhereTheyMakeSense(String type, String action, boolean allowed) {
    ObjectNode flow = sound("14.4.2", type);
    ((ObjectNode) flow.at("/nodes/0/router")).remove("wait");
    put(
        flow,
        "/nodes/0/actions/0",
        "{'uuid':'"
            + uuid(3)
            + "','type':'"
            + action
            + "','text':'x','method':'GET','url':'http://x',"
            + "'labels':[{'uuid':'"
            + uuid(20)
            + "','name':'L'}],'audio_url':'http://x','name':'x',"
            + "'addresses':['a@b.example'],'subject':'s','body':'b'}");

    assertThat(faults(flow, Line.V14_4))
        .isEqualTo(
            allowed
                ? List.of()
                : List.of(
                    "flow.nodes[0].actions[0]: the action "
                        + action
                        + " is not allowed in a flow of type "
                        + type));
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

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'type':'add_contact_groups'                                                   | flow.nodes[0].actions[0].groups: is required
          'type':'add_contact_groups','groups':[]                                       |
          'type':'add_contact_groups','groups':[{'name_match':'@fields.cadre'}]         |
          'type':'add_contact_groups','groups':[{'name':'Nurses'}]                      | flow.nodes[0].actions[0].groups[0].uuid: is required
          'type':'add_contact_groups','groups':[{'uuid':'00000000-0000-4000-8000-000000000009','name_match':'x'}] | flow.nodes[0].actions[0].groups[0]: has both uuid and name_match
          'type':'remove_contact_groups','groups':[],'all_groups':true                  |
          'type':'remove_contact_groups','groups':[{'name_match':'x'}],'all_groups':true | flow.nodes[0].actions[0]: all_groups and groups exclude each other
          'type':'add_input_labels'                                                     | flow.nodes[0].actions[0]: labels is required
          'type':'set_run_result','name':''                                             | flow.nodes[0].actions[0].name: is required
          'type':'set_run_local','local':'Tries','operation':'set'                      | flow.nodes[0].actions[0]: local must be lower-case letters, digits and _
          'type':'set_run_local','local':'tries','operation':'halve'                    | flow.nodes[0].actions[0]: operation must be set, increment or clear
          'type':'set_contact_status','status':'asleep'                                 | flow.nodes[0].actions[0]: status must be active, blocked, stopped or archived
          'type':'set_contact_field','field':{'name':'Beds'},'value':'1'                | flow.nodes[0].actions[0].field.key: is required
          'type':'set_contact_channel','channel':null                                   |
          'type':'add_contact_urn','scheme':'pigeon','path':'x'                         | flow.nodes[0].actions[0]: scheme is no known URN scheme
          'type':'enter_flow','flow':{'name':'F'}                                       | flow.nodes[0].actions[0].flow.uuid: is required
          'type':'enter_flow','flow':{'uuid':'00000000-0000-4000-8000-000000000009','name':'F'},'terminal':'yes' | flow.nodes[0].actions[0].terminal: must be true or false
          'type':'call_webhook','method':'FETCH','url':'http://x'                       | flow.nodes[0].actions[0]: method must be GET, HEAD, POST, PUT, PATCH or DELETE
          'type':'call_webhook','method':'GET','url':'http://x','headers':{'a b':'c'}   | flow.nodes[0].actions[0].headers: a b is no valid name of a header
          'type':'send_email','addresses':[],'subject':'s','body':'b'                   | flow.nodes[0].actions[0]: addresses needs an address
          'type':'transfer_airtime','amounts':{'ZMW':-1}                                | flow.nodes[0].actions[0].amounts: ZMW must be a number of 0 or more
          """)
  void rulesOfActionsAreNamedWithTheirPlace(String keys, String fault) {
    ObjectNode flow = sound("14.4.2", "messaging");
    put(flow, "/nodes/0/actions/0", "{'uuid':'" + uuid(3) + "'," + keys + "}");

    if (fault == null) {
      assertThat(faults(flow, Line.V14_4)).isEmpty();
    } else {
      assertThat(faults(flow, Line.V14_4)).containsExactly(fault);
    }
  }
}
