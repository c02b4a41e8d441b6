package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.flow.SoundFlow.faults;
import static org.mhero.workflow.flow.SoundFlow.json;
import static org.mhero.workflow.flow.SoundFlow.newest;
import static org.mhero.workflow.flow.SoundFlow.put;
import static org.mhero.workflow.flow.SoundFlow.sound;
import static org.mhero.workflow.flow.SoundFlow.uuid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mhero.workflow.expression.Line;

/**
 * Reference 4, with rules 9 and 10 of 1.7: what each action has to have, and where it may stand.
 */
class ActionRulesTest {
  private static final String PLACE = "flow.nodes[0].actions[0]";

  /** Type, kinds of flow (universal, online, interactive, voice), the keys it has to have. */
  private static final String ACTIONS =
      """
          add_contact_groups    | U | 'groups':[]
          add_contact_urn       | U | 'scheme':'tel','path':'@input'
          add_input_labels      | I | 'labels':[]
          call_classifier       | O | 'classifier':{'uuid':'00000000-0000-4000-8000-000000000009','name':'N'},'input':'@input','result_name':'R'
          call_llm              | O | 'llm':{'uuid':'00000000-0000-4000-8000-000000000009','name':'N'},'instructions':'Sum up','output_local':'sum'
          call_resthook         | O | 'resthook':'new-report'
          call_webhook          | O | 'method':'GET','url':'http://x.example'
          enter_flow            | U | 'flow':{'uuid':'00000000-0000-4000-8000-000000000009','name':'N'}
          open_ticket           | O |
          play_audio            | V | 'audio_url':'http://x.example/a.mp3'
          remove_contact_groups | U |
          request_optin         | O | 'optin':{'uuid':'00000000-0000-4000-8000-000000000009','name':'N'}
          say_msg               | V | 'text':'Press 1'
          send_broadcast        | O | 'text':'Hi'
          send_email            | O | 'addresses':['a@b.example'],'subject':'S','body':'B'
          send_msg              | U | 'text':'Hi'
          set_contact_channel   | O |
          set_contact_field     | U | 'field':{'key':'beds','name':'Beds'}
          set_contact_language  | U |
          set_contact_name      | U |
          set_contact_status    | U | 'status':'stopped'
          set_contact_timezone  | U |
          set_run_local         | U | 'local':'tries','operation':'clear'
          set_run_result        | U | 'name':'R'
          start_session         | O | 'flow':{'uuid':'00000000-0000-4000-8000-000000000009','name':'N'}
          transfer_airtime      | O | 'amounts':{'ZMW':10}
      """;

  private static Stream<String[]> rows() {
    return ACTIONS.lines().map(row -> row.strip().split(" *\\|", -1));
  }

  private static ObjectNode flow(Line line, String type, String keys) {
    ObjectNode flow = sound(newest(line), type);
    if (!type.equals("messaging")) {
      ((ObjectNode) flow.at("/nodes/0/router")).remove("wait");
    }
    put(flow, "/nodes/0/actions/0", "{'uuid':'" + uuid(3) + "'," + keys + "}");
    return flow;
  }

  static Stream<Arguments> places() {
    return rows()
        .flatMap(
            row ->
                Stream.of(FlowType.values())
                    .map(type -> Arguments.of(row[0], type, row[1].strip(), row[2].strip())));
  }

  private static boolean stands(String kind, FlowType type) {
    return switch (kind) {
      case "O" -> type != FlowType.OFFLINE;
      case "I" -> type != FlowType.BACKGROUND;
      case "V" -> type == FlowType.VOICE;
      default -> true;
    };
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @MethodSource("places")
  void actionsStandOnlyWhereTheyMakeSense(String action, FlowType type, String kind, String keys) {
    String written = "'type':'" + action + "'" + (keys.isEmpty() ? "" : "," + keys);

    assertThat(faults(flow(Line.V14_4, type.code(), written), Line.V14_4))
        .isEqualTo(
            stands(kind, type)
                ? List.of()
                : List.of(
                    PLACE
                        + ": the action "
                        + action
                        + " is not allowed in a flow of type "
                        + type.code()));
  }

  static Stream<Arguments> requiredKeys() {
    return rows()
        .flatMap(
            row -> {
              ObjectNode all = (ObjectNode) json("{" + row[2] + "}");
              return all.properties().stream()
                  .map(entry -> Arguments.of(row[0], row[1].strip(), row[2], entry.getKey()));
            });
  }

  @ParameterizedTest(name = "{0}.{3}")
  @MethodSource("requiredKeys")
  void keyThatIsMissingOrNullIsNamed(String action, String kind, String keys, String key) {
    String type = kind.equals("V") ? "voice" : "messaging";
    for (String value : List.of("-", "null")) {
      ObjectNode flow = flow(Line.V14_4, type, "'type':'" + action + "'," + keys);
      put(flow, "/nodes/0/actions/0/" + key, value);

      assertThat(faults(flow, Line.V14_4))
          .hasSize(1)
          .first()
          .asString()
          .startsWith(PLACE)
          .contains(key);
    }
  }

  @Test
  void everyActionNeedsItsUuidAndType() {
    for (String key : List.of("uuid", "type")) {
      ObjectNode flow = flow(Line.V14_4, "messaging", "'type':'send_msg','text':'x'");
      put(flow, "/nodes/0/actions/0/" + key, "-");

      assertThat(faults(flow, Line.V14_4)).containsExactly(PLACE + "." + key + ": is required");
    }
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'type':'add_contact_groups'                                                                             | V14_4 | flow.nodes[0].actions[0].groups: is required
          'type':'add_contact_groups','groups':[]                                                                 | V14_4 |
          'type':'add_contact_groups','groups':[{'name_match':'@fields.cadre'}]                                   | V14_4 |
          'type':'add_contact_groups','groups':[{'name':'Nurses'}]                                                | V14_4 | flow.nodes[0].actions[0].groups[0].uuid: is required
          'type':'add_contact_groups','groups':[{'uuid':'00000000-0000-4000-8000-000000000009','name_match':'x'}] | V14_4 | flow.nodes[0].actions[0].groups[0]: has both uuid and name_match
          'type':'remove_contact_groups','groups':[],'all_groups':true                                            | V14_4 |
          'type':'remove_contact_groups','groups':[{'name_match':'x'}],'all_groups':true                          | V14_4 | flow.nodes[0].actions[0]: all_groups and groups exclude each other
          'type':'add_input_labels'                                                                               | V14_4 | flow.nodes[0].actions[0]: labels is required
          'type':'set_run_result','name':''                                                                       | V14_4 | flow.nodes[0].actions[0].name: is required
          'type':'set_run_local','local':'Tries','operation':'set'                                                | V14_4 | flow.nodes[0].actions[0]: local must be lower-case letters, digits and _
          'type':'set_run_local','local':'tries','operation':'halve'                                              | V14_4 | flow.nodes[0].actions[0]: operation must be set, increment or clear
          'type':'set_contact_status','status':'asleep'                                                           | V14_4 | flow.nodes[0].actions[0]: status must be active, blocked, stopped or archived
          'type':'set_contact_field','field':{'name':'Beds'},'value':'1'                                          | V14_4 | flow.nodes[0].actions[0].field.key: is required
          'type':'set_contact_channel','channel':null                                                             | V14_4 |
          'type':'add_contact_urn','scheme':'pigeon','path':'x'                                                   | V14_4 | flow.nodes[0].actions[0]: scheme is no known URN scheme
          'type':'enter_flow','flow':{'name':'F'}                                                                 | V14_4 | flow.nodes[0].actions[0].flow.uuid: is required
          'type':'enter_flow','flow':{'uuid':'00000000-0000-4000-8000-000000000009','name':'F'},'terminal':'yes'  | V14_4 | flow.nodes[0].actions[0].terminal: must be true or false
          'type':'call_webhook','method':'FETCH','url':'http://x'                                                 | V14_4 | flow.nodes[0].actions[0]: method must be GET, HEAD, POST, PUT, PATCH or DELETE
          'type':'call_webhook','method':'GET','url':'http://x','headers':{'a b':'c'}                             | V14_4 | flow.nodes[0].actions[0].headers: a b is no valid name of a header
          'type':'send_email','addresses':[],'subject':'s','body':'b'                                             | V14_4 | flow.nodes[0].actions[0]: addresses needs an address
          'type':'transfer_airtime','amounts':{'ZMW':-1}                                                          | V14_4 | flow.nodes[0].actions[0].amounts: ZMW must be a number of 0 or more
          'type':'add_contact_groups','groups':[{'name':'Nurses','name_match':''}]                                | V14_4 | flow.nodes[0].actions[0].groups[0].uuid: is required
          'type':'add_contact_groups','groups':[{'uuid':'00000000-0000-4000-8000-000000000009','name_match':''}]  | V14_4 |
          'type':'add_input_labels','labels':[]                                                                   | V14_4 |
          'type':'add_input_labels','labels':[{'uuid':'00000000-0000-4000-8000-000000000009','name_match':'x'}]   | V14_4 | flow.nodes[0].actions[0].labels[0]: has both uuid and name_match
          'type':'send_msg','text':'x','topic':'gossip'                                                           | V13_2 | flow.nodes[0].actions[0]: topic must be event, account, purchase or agent
          'type':'send_msg','text':'x','topic':'agent'                                                            | V13_2 |
          'type':'send_msg','text':'x','topic':'gossip'                                                           | V14_4 |
          'type':'send_msg','text':'x','templating':5                                                             | V13_2 | flow.nodes[0].actions[0].templating: must be an object
          'type':'send_msg','text':'x','templating':5                                                             | V14_4 |
          'type':'send_msg','text':'x','template':5                                                               | V14_4 | flow.nodes[0].actions[0].template: must be an object
          'type':'send_msg','text':'x','template':5                                                               | V13_2 |
          'type':'open_ticket','body':'x'                                                                         | V13_2 | flow.nodes[0].actions[0].result_name: is required
          'type':'open_ticket','body':'x','result_name':'T'                                                       | V13_2 |
          'type':'open_ticket','note':'x'                                                                         | V14_4 |
          'type':'transfer_airtime','amounts':{'ZMW':1}                                                           | V13_2 | flow.nodes[0].actions[0].result_name: is required
          'type':'transfer_airtime','amounts':{'ZMW':0}                                                           | V14_4 |
          'type':'transfer_airtime','amounts':{'ZMW':'1'}                                                         | V14_4 | flow.nodes[0].actions[0].amounts: ZMW must be a number of 0 or more
          'type':'set_run_local','local':'_tries_2','operation':'increment','value':'1'                           | V14_4 |
          'type':'set_run_local','local':'2nd','operation':'set'                                                  | V14_4 | flow.nodes[0].actions[0]: local must be lower-case letters, digits and _
          'type':'call_webhook','method':'get','url':'http://x'                                                   | V14_4 | flow.nodes[0].actions[0]: method must be GET, HEAD, POST, PUT, PATCH or DELETE
          'type':'call_webhook','method':'PATCH','url':'http://x','headers':{'X-Key':'@globals.key'}              | V14_4 |
          'type':'send_msg','text':'x','attachments':['image:']                                                   | V14_4 | flow.nodes[0].actions[0].attachments[0]: must be of the form type:url
          """)
  void rulesOfActionsAreNamedWithTheirPlace(String keys, Line line, String fault) {
    assertThat(faults(flow(line, "messaging", keys), line))
        .isEqualTo(fault == null ? List.of() : List.of(fault));
  }
}
