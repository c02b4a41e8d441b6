package org.mhero.workflow.flow.migration.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;

/** Reference 9.1: flows and their actions, on documents of our own. */
class LegacyFlowTest extends LegacyDocuments {
  @Test
  void documentWithASurveyIsReadInBothLines() {
    String document =
        document(
            set(
                1,
                0,
                "{'type':'reply','uuid':'"
                    + uuid(2)
                    + "','msg':{'eng':'How old, @contact?','fra':'Âge ?'}}",
                uuid(3)),
            rules(
                    "wait_message",
                    "'operand':'@step.value',",
                    rule(11, "Child", "{'type':'lt','test':'18'}", "")
                        + ","
                        + rule(12, "Other", "{'type':'true'}", uuid(1)))
                .replace(uuid(1) + "','y'", uuid(3) + "','y'"));

    Flow flow = read(document);

    assertThat(flow.uuid()).isEqualTo(uuid(99));
    assertThat(flow.name()).isEqualTo("Old");
    assertThat(flow.revision()).isEqualTo(7);
    assertThat(flow.expireAfterMinutes()).isEqualTo(60);
    assertThat(flow.first()).isNotNull();
    assertThat(flow.first().uuid()).isEqualTo(uuid(1));
    assertThat(flow.localization().find("fra", uuid(2), "text"))
        .extracting(Object::toString)
        .asString()
        .contains("Âge ?");
    assertThat(FlowReader.read(json(document), Line.V13_2).flow()).isNotNull();
    assertThat(FlowReader.read(json(document)).flow()).isEqualTo(flow);
  }

  @Test
  void entryComesFirstAndTheOthersFromTopToBottom() {
    ObjectNode flow =
        modern(
            document(set(3, 30, "", "") + "," + set(2, 20, "", "") + "," + set(1, 40, "", ""), ""));

    assertThat(flow.path("nodes").findValuesAsText("uuid"))
        .containsSubsequence(uuid(1), uuid(2), uuid(3));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"F,messaging", "M,messaging", "'',messaging", "V,voice", "S,messaging_offline"})
  void typesHaveNames(String before, String after) {
    String document = document("", "").replace("'flow_type':'F'", "'flow_type':'" + before + "'");

    assertThat(modern(document).path("type").asText()).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'type':'reply','msg':'Hi @flow.x','media':{'eng':'image:http://a'},'quick_replies':[{'eng':'Yes'}],'send_all':true} | {'type':'send_msg','text':'Hi @results.x','attachments':['image:http://a'],'quick_replies':['Yes'],'all_urns':true}
          {'type':'send','msg':{'eng':'Hi'},'contacts':[{'uuid':'c','name':'C'}],'groups':['Nurses'],'variables':[{'id':'@contact.boss'}]} | {'type':'send_broadcast','text':'Hi','contacts':[{'uuid':'c','name':'C'}],'groups':[{'name_match':'Nurses'}],'legacy_vars':['@fields.boss']}
          {'type':'save','field':'name','value':'@step'} | {'type':'set_contact_name','name':'@input'}
          {'type':'save','field':'tel_e164','value':'@flow.phone'} | {'type':'add_contact_urn','scheme':'tel','path':'@results.phone'}
          {'type':'save','field':'beds','label':'Beds','value':'@(flow.beds + 1)'} | {'type':'set_contact_field','field':{'key':'beds','name':'Beds'},'value':'@(legacy_add(results.beds, 1))'}
          {'type':'send','msg':'Hi','media':{'eng':'image:http://a'}} | {'type':'send_broadcast','text':'Hi','attachments':['image:http://a'],'contacts':[],'groups':[]}
          {'type':'channel','channel':''} | {'type':'set_contact_channel','channel':null}
          {'type':'save','field':'mailto','value':'@step'} | {'type':'add_contact_urn','scheme':'mailto','path':'@input'}
          {'type':'save','field':'first_name','value':'@step'} | {'type':'set_contact_name','name':'@input'}
          {'type':'del_group','groups':[{'uuid':'u','name':'N'},'@flow.g']} | {'type':'remove_contact_groups','groups':[{'uuid':'u','name':'N'},{'name_match':'@results.g'}]}
          {'type':'lang','lang':'fra','name':'French'} | {'type':'set_contact_language','language':'fra'}
          {'type':'channel','channel':'u','name':'MTN'} | {'type':'set_contact_channel','channel':{'uuid':'u','name':'MTN'}}
          {'type':'flow','flow':{'uuid':'u','name':'F'}} | {'type':'enter_flow','flow':{'uuid':'u','name':'F'},'terminal':true}
          {'type':'trigger-flow','flow':{'uuid':'u','name':'F'},'variables':[{'id':'@new_contact'}]} | {'type':'start_session','flow':{'uuid':'u','name':'F'},'contacts':[],'groups':[],'create_contact':true}
          {'type':'add_group','groups':[{'uuid':'u','name':'N'}]} | {'type':'add_contact_groups','groups':[{'uuid':'u','name':'N'}]}
          {'type':'del_group','groups':[]} | {'type':'remove_contact_groups','all_groups':true}
          {'type':'add_label','labels':['@flow.x']} | {'type':'add_input_labels','labels':[{'name_match':'@results.x'}]}
          {'type':'email','emails':['a@b.example'],'subject':'S','msg':'M'} | {'type':'send_email','addresses':['a@b.example'],'subject':'S','body':'M'}
          {'type':'say','msg':{'eng':'Hi'},'recording':{'eng':'a.mp3'}} | {'type':'say_msg','text':'Hi','audio_url':'a.mp3'}
          {'type':'play','url':'@flow.url'} | {'type':'play_audio','audio_url':'@results.url'}
          {'type':'teleport'} | {'type':'teleport'}
          """)
  void actionsHaveNewNames(String before, String after) {
    ObjectNode action =
        (ObjectNode) action(before.replaceFirst("\\{", "{'uuid':'" + uuid(5) + "',"));
    action.remove("uuid");

    assertThat(action).isEqualTo(json(after));
  }

  @Test
  void newIdsFollowFromTheUuidInTheMetadata() {
    String one = document("", rules("wait_message", "", rule(11, "X", "{'type':'number'}", "")));
    JsonNode first =
        FlowReader.read(json(one)).definition().at("/nodes/0/router/categories/0/uuid");
    JsonNode again =
        FlowReader.read(json(one)).definition().at("/nodes/0/router/categories/0/uuid");
    JsonNode other =
        FlowReader.read(json(one.replace(uuid(99), uuid(98))))
            .definition()
            .at("/nodes/0/router/categories/0/uuid");

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'action_sets':5,'rule_sets':'x','metadata':[]}
          {'action_sets':[1,null,{'actions':[2,{'type':'reply','msg':[1]}]}],'rule_sets':[{'rules':[3,{'test':4}]}]}
          {'flow_type':{},'action_sets':{'a':{'actions':{}}}}
          {'rule_sets':[{'rules':{},'config':4,'ruleset_type':'webhook'},{'rules':[],'ruleset_type':'airtime','config':[1]}]}
          """)
  void brokenDocumentsAreRefusedAndDoNotBreakAnything(String document) {
    assertThat(FlowReader.read(json(document)).flow()).isNull();
    assertThat(FlowReader.read(json(document)).problems()).isNotEmpty();
  }
}
