package org.mhero.workflow.flow.migration.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;

/** Reference 9.1, on documents of our own. Single quotes stand for double. */
class LegacyFlowTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static int count;

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

  private static String next() {
    return uuid(10_000 + count++);
  }

  private static String document(String actionSets, String ruleSets) {
    return "{'base_language':'eng','flow_type':'F','version':'11.12','entry':'"
        + uuid(1)
        + "','metadata':{'uuid':'"
        + uuid(99)
        + "','name':'Old','revision':7,'expires':60},"
        + "'action_sets':["
        + actionSets
        + "],'rule_sets':["
        + ruleSets
        + "]}";
  }

  private static JsonNode action(String action) {
    ObjectNode flow = modern(document(set(1, 10, action, ""), ""));
    return flow.at("/nodes/0/actions/0");
  }

  private static String set(int n, int y, String actions, String destination) {
    return "{'uuid':'"
        + uuid(n)
        + "','x':5,'y':"
        + y
        + ",'exit_uuid':'"
        + uuid(n + 50)
        + "','destination':'"
        + destination
        + "','actions':["
        + actions
        + "]}";
  }

  private static String rules(String type, String more, String rules) {
    return "{'uuid':'"
        + uuid(1)
        + "','y':0,'label':'Age group','ruleset_type':'"
        + type
        + "',"
        + more
        + "'rules':["
        + rules
        + "]}";
  }

  private static String rule(int n, String category, String test, String destination) {
    return "{'uuid':'"
        + uuid(n)
        + "','category':{'eng':'"
        + category
        + "'},'test':"
        + test
        + ",'destination':'"
        + destination
        + "'}";
  }

  private static ObjectNode modern(String document) {
    return LegacyFlow.modern((ObjectNode) json(document), LegacyFlowTest::next);
  }

  private static Flow read(String document) {
    FlowReader.Outcome outcome = FlowReader.read(json(document));
    assertThat(outcome.flow()).as(outcome.problems().toString()).isNotNull();
    return outcome.flow();
  }

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
