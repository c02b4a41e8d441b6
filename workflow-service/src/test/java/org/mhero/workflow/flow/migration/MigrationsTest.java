package org.mhero.workflow.flow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reference 9: each step by itself, on one node with one action. Single quotes stand for double.
 */
class MigrationsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ACTION = "a0000000-0000-4000-8000-000000000001";
  private static final String CASE = "c0000000-0000-4000-8000-000000000001";

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static ObjectNode migrated(String from, String to, String flow) {
    ObjectNode json = (ObjectNode) json(flow);
    json.put("spec_version", from);
    JsonNode before = json.deepCopy();
    ObjectNode after = Migrations.migrate(json, SpecVersion.of(to));
    assertThat(json).as("what was read stays as it was").isEqualTo(before);
    assertThat(after.path("spec_version").asText()).isEqualTo(to);
    return after;
  }

  /** A flow whose one node has this action, this router and these French translations. */
  private static String flow(String action, String router, String french) {
    return "{'uuid':'f','type':'messaging','language':'eng','nodes':[{'actions':["
        + action
        + "],'router':"
        + router
        + "}],'localization':{'fra':"
        + french
        + "}}";
  }

  private static JsonNode action(ObjectNode flow) {
    return flow.at("/nodes/0/actions/0");
  }

  private static JsonNode router(ObjectNode flow) {
    return flow.at("/nodes/0/router");
  }

  @Test
  void flowOfTheVersionIsLeftAlone() {
    ObjectNode flow = (ObjectNode) json("{'spec_version':'14.4.2'}");

    assertThat(Migrations.migrate(flow, SpecVersion.of("14.4.2"))).isSameAs(flow);
  }

  @Test
  void stepsAreTakenInOrderAndUnknownKeysStay() {
    ObjectNode flow =
        migrated(
            "13.0.0",
            "14.4.2",
            "{'uuid':'f','type':'messaging','language':'base','x':1.50,'_ui':{'a':[1]}}");

    assertThat(flow.path("language").asText()).isEqualTo("und");
    assertThat(flow.path("x").asText()).isEqualTo("1.5");
    assertThat(flow.path("_ui")).isEqualTo(json("{'a':[1]}"));
  }

  @Test
  void templatingGetsAUuidIn13_1() {
    ObjectNode flow =
        migrated(
            "13.0.0",
            "13.1.0",
            flow("{'type':'send_msg','templating':{'variables':['a']}}", "{}", "{}"));

    assertThat(action(flow).at("/templating/uuid").asText()).hasSize(36).matches(".{14}4.*");
  }

  @Test
  void idsOfNewObjectsAreTheSameEachTime() {
    String flow = flow("{'type':'send_msg','templating':{}}", "{}", "{}");

    assertThat(migrated("13.0.0", "13.1.0", flow)).isEqualTo(migrated("13.0.0", "13.1.0", flow));
  }

  @Test
  void languageThatIsNoCodeIsUndeterminedIn13_2() {
    ObjectNode base =
        migrated("13.1.0", "13.2.0", "{'language':'base','localization':{'und':{},'fra':{}}}");

    assertThat(base.path("language").asText()).isEqualTo("und");
    assertThat(base.path("localization")).isEqualTo(json("{'fra':{}}"));
  }

  @Test
  void languageThatIsACodeStaysIn13_2() {
    ObjectNode eng = migrated("13.1.0", "13.2.0", "{'language':'eng','localization':{'und':{}}}");

    assertThat(eng.path("language").asText()).isEqualTo("eng");
    assertThat(eng.path("localization")).isEqualTo(json("{'und':{}}"));
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @webhook                            | @webhook.json
          @webhook.name                       | @webhook.json.name
          Hi @WEBHOOK.Name.                   | Hi @webhook.json.Name.
          @(upper( WEBHOOK.name )&"x")        | @(upper(webhook.json.name) & "x")
          @(webhook["a b"] + -1)              | @(webhook.json["a b"] + -1)
          @(foreach(webhook, (X) => x*2))     | @(foreach(webhook.json, (x) => x * 2))
          @((webhook.a) & "say \\"hi\\"")     | @((webhook.json.a) & "say \\"hi\\"")
          @@webhook and @webhook.a            | @@webhook and @webhook.json.a
          @(  results.webhook  )              | @(  results.webhook  )
          @(webhook.                          | @(webhook.
          @(webhook +)                        | @(webhook +)
          @(1.50 * webhook.a / 007 - 0.0)     | @(1.5 * webhook.json.a / 7 - 0)
          @(webhook.a^2=4 AND true)           | @(webhook.a^2=4 AND true)
          @(IF(webhook.a^2=4,TRUE,Null))      | @(if(webhook.json.a ^ 2 = 4, true, null))
          @(webhook(webhook)[webhook].webhook) | @(webhook.json(webhook.json)[webhook.json].webhook)
          @(-(webhook))                       | @(-(webhook.json))
          @(foreach(x, (webhook) => webhook)) | @(foreach(x, (webhook) => webhook))
          @(webhook&"é\\u00a0\\x01\\\\d")     | @(webhook.json & "é\\u00a0\\x01\\\\d")
          ann@webhook.org                     | ann@webhook.json.org
          """)
  void webhookIsPointedAtItsJsonIn13_3(String before, String after) {
    ObjectNode given = (ObjectNode) json(flow("{'type':'send_msg'}", "{}", "{}"));
    ((ObjectNode) action(given)).put("text", before);

    ObjectNode flow = migrated("13.2.0", "13.3.0", given.toString());

    assertThat(action(flow).path("text").asText()).isEqualTo(after);
  }

  @Test
  void everyTemplateAndItsTranslationFollowsTheWebhookIn13_3() {
    ObjectNode flow =
        migrated(
            "13.2.0",
            "13.3.0",
            flow(
                "{'uuid':'"
                    + ACTION
                    + "','type':'call_webhook','url':'http://x/@webhook.a',"
                    + "'headers':{'X':'@webhook.b'},'body':'@webhook.c','method':'@webhook.d'},"
                    + "{'uuid':'b','type':'send_msg','text':'x','quick_replies':['@webhook.e']},"
                    + "{'type':'add_contact_groups','groups':[{'name_match':'@webhook.f'}]}",
                "{'type':'switch','operand':'@webhook','cases':[{'uuid':'"
                    + CASE
                    + "','arguments':['@webhook.g']}]}",
                "{'b':{'text':['@webhook.h']},'" + CASE + "':{'arguments':['@webhook.i']}}"));

    assertThat(action(flow).path("url").asText()).isEqualTo("http://x/@webhook.json.a");
    assertThat(action(flow).at("/headers/X").asText()).isEqualTo("@webhook.json.b");
    assertThat(action(flow).path("body").asText()).isEqualTo("@webhook.json.c");
    assertThat(action(flow).path("method").asText()).isEqualTo("@webhook.d");
    assertThat(flow.at("/nodes/0/actions/1/quick_replies/0").asText()).isEqualTo("@webhook.json.e");
    assertThat(flow.at("/nodes/0/actions/2/groups/0/name_match").asText())
        .isEqualTo("@webhook.json.f");
    assertThat(router(flow).path("operand").asText()).isEqualTo("@webhook.json");
    assertThat(router(flow).at("/cases/0/arguments/0").asText()).isEqualTo("@webhook.json.g");
    assertThat(flow.at("/localization/fra/b/text/0").asText()).isEqualTo("@webhook.json.h");
    assertThat(flow.at("/localization/fra/" + CASE + "/arguments/0").asText())
        .isEqualTo("@webhook.json.i");
  }

  @Test
  void variablesOfATemplatingBecomeItsBodyIn13_4() {
    ObjectNode flow =
        migrated(
            "13.3.0",
            "13.4.0",
            flow(
                "{'type':'send_msg','templating':{'uuid':'t','template':{'uuid':'x'},"
                    + "'variables':['@contact.name']}}",
                "{}",
                "{'t':{'variables':['Nom']}}"));

    JsonNode body = action(flow).at("/templating/components/0");
    assertThat(body.path("name").asText()).isEqualTo("body");
    assertThat(body.path("params")).isEqualTo(json("['@contact.name']"));
    assertThat(action(flow).path("templating").has("uuid")).isFalse();
    assertThat(action(flow).path("templating").has("variables")).isFalse();
    assertThat(flow.at("/localization/fra/" + body.path("uuid").asText()))
        .isEqualTo(json("{'params':['Nom']}"));
    assertThat(flow.at("/localization/fra").has("t")).isFalse();
  }

  @Test
  void templatingBecomesKeysOfTheActionIn13_5() {
    ObjectNode flow =
        migrated(
            "13.4.0",
            "13.5.0",
            flow(
                "{'uuid':'"
                    + ACTION
                    + "','type':'send_msg','templating':{'template':{'uuid':'x'},"
                    + "'components':[{'uuid':'1','params':['a']},{'uuid':'2','params':['b','c']}]}}",
                "{}",
                "{'2':{'params':['B','C']}}"));

    assertThat(action(flow).path("template")).isEqualTo(json("{'uuid':'x'}"));
    assertThat(action(flow).path("template_variables")).isEqualTo(json("['a','b','c']"));
    assertThat(action(flow).has("templating")).isFalse();
    assertThat(flow.at("/localization/fra"))
        .isEqualTo(json("{'" + ACTION + "':{'template_variables':['a','B','C']}}"));
  }

  @Test
  void longNamesAreShortenedIn13_6() {
    String long70 = "r".repeat(63) + " " + "s".repeat(6);
    ObjectNode flow =
        migrated(
            "13.5.0",
            "13.6.0",
            flow(
                "{'type':'set_run_result','name':'" + long70 + "','category':'" + long70 + "'}",
                "{'result_name':'" + long70 + "','categories':[{'name':'" + "é".repeat(30) + "'}]}",
                "{}"));

    assertThat(action(flow).path("name").asText()).isEqualTo("r".repeat(63));
    assertThat(action(flow).path("category").asText()).isEqualTo("r".repeat(36));
    assertThat(router(flow).path("result_name").asText()).isEqualTo("r".repeat(63));
    assertThat(router(flow).at("/categories/0/name").asText())
        .as("60 bytes are too many, 30 chars are not")
        .isEqualTo("é".repeat(30));
  }

  @Test
  void lookupsOfLongResultsAreCutIn13_6_1() {
    ObjectNode flow =
        migrated(
            "13.6.0",
            "13.6.1",
            flow(
                "{'type':'send_msg','text':'@results." + "r".repeat(70) + ".value @results.ok'}",
                "{}",
                "{}"));

    assertThat(action(flow).path("text").asText())
        .isEqualTo("@results." + "r".repeat(64) + ".value @results.ok");
  }

  @ParameterizedTest(name = "{0} of {1} minutes keeps {2}")
  @CsvSource({
    "messaging,43200,20160",
    "messaging,60,60",
    "voice,60,15",
    "messaging_background,5,0",
    "messaging_offline,5,0"
  })
  void expiryIsCappedIn14_0(String type, int before, int after) {
    ObjectNode flow =
        migrated(
            "13.6.1", "14.0.0", "{'type':'" + type + "','expire_after_minutes':" + before + "}");

    assertThat(flow.path("expire_after_minutes").asInt()).isEqualTo(after);
  }

  @Test
  void categoryWithoutANameBecomesMatchIn14_0() {
    ObjectNode flow =
        migrated("13.6.1", "14.0.0", flow("{}", "{'categories':[{'name':''},{}]}", "{}"));

    assertThat(router(flow).path("categories"))
        .isEqualTo(json("[{'name':'Match'},{'name':'Match'}]"));
  }

  private static final String SPLIT =
      "{'type':'switch','operand':'@results.call.category','cases':["
          + "{'uuid':'"
          + CASE
          + "','type':'has_only_text','arguments':['Success']},"
          + "{'type':'has_only_text','arguments':['Failure']}]}";

  @Test
  void singleCallIsSplitByStatusIn14_1() {
    ObjectNode flow = migrated("14.0.0", "14.1.0", flow("{'type':'call_webhook'}", SPLIT, "{}"));

    assertThat(router(flow).path("operand").asText()).isEqualTo("@webhook.status");
    assertThat(router(flow).path("cases"))
        .isEqualTo(
            json(
                "[{'uuid':'" + CASE + "','type':'has_number_between','arguments':['200','299']}]"));
  }

  @Test
  void otherNodesAreNotSplitByStatusIn14_1() {
    String two = flow("{'type':'call_webhook'},{'type':'send_msg'}", SPLIT, "{}");
    String other = flow("{'type':'call_webhook'}", SPLIT.replace("@results", "@webhook"), "{}");

    assertThat(router(migrated("14.0.0", "14.1.0", two))).isEqualTo(json(SPLIT));
    assertThat(router(migrated("14.0.0", "14.1.0", other)))
        .isEqualTo(json(SPLIT.replace("@results", "@webhook")));
  }

  @Test
  void quickRepliesAreCutToTenIn14_1() {
    String eleven = "['1','2','3','4','5','6','7','8','9','10','11']";
    ObjectNode flow =
        migrated(
            "14.0.0",
            "14.1.0",
            flow(
                "{'uuid':'" + ACTION + "','type':'send_msg','quick_replies':" + eleven + "}",
                "{}",
                "{'" + ACTION + "':{'quick_replies':" + eleven + "}}"));

    assertThat(action(flow).path("quick_replies")).hasSize(10);
    assertThat(flow.at("/localization/fra/" + ACTION + "/quick_replies")).hasSize(10);
  }

  @Test
  void bodyOfATicketIsANoteIn14_2() {
    ObjectNode flow =
        migrated("14.1.0", "14.2.0", flow("{'type':'open_ticket','body':'help'}", "{}", "{}"));

    assertThat(action(flow)).isEqualTo(json("{'type':'open_ticket','note':'help'}"));
  }

  @Test
  void translationsIntoNoLanguageGoIn14_2() {
    ObjectNode flow = migrated("14.1.0", "14.2.0", "{'localization':{'base':{},'fra':{},'x':{}}}");

    assertThat(flow.path("localization")).isEqualTo(json("{'fra':{}}"));
  }

  @ParameterizedTest
  @CsvSource({"open_ticket,@locals._new_ticket", "transfer_airtime,@locals._new_transfer"})
  void ticketsAndTransfersAreSplitByLocalsIn14_3(String type, String operand) {
    ObjectNode flow =
        migrated(
            "14.2.0",
            "14.3.0",
            flow("{'type':'" + type + "','result_name':'Outcome'}", SPLIT, "{}"));

    assertThat(action(flow).has("result_name")).isFalse();
    assertThat(router(flow).path("operand").asText()).isEqualTo(operand);
    assertThat(router(flow).path("result_name").asText()).isEqualTo("Outcome");
    assertThat(router(flow).path("cases"))
        .isEqualTo(json("[{'uuid':'" + CASE + "','type':'has_text','arguments':[]}]"));
  }

  @Test
  void argumentsOfTextTestsAreJoinedIn14_3_1() {
    ObjectNode flow =
        migrated(
            "14.3.0",
            "14.3.1",
            flow(
                "{}",
                "{'cases':[{'uuid':'"
                    + CASE
                    + "','type':'has_any_word','arguments':['yes','y']},"
                    + "{'type':'has_number_between','arguments':['1','2']}]}",
                "{'" + CASE + "':{'arguments':['oui','o']}}"));

    assertThat(router(flow).at("/cases/0/arguments")).isEqualTo(json("['yes y']"));
    assertThat(router(flow).at("/cases/1/arguments")).isEqualTo(json("['1','2']"));
    assertThat(flow.at("/localization/fra/" + CASE + "/arguments")).isEqualTo(json("['oui o']"));
  }

  @Test
  void allUrnsIsDroppedIn14_4() {
    ObjectNode flow =
        migrated("14.3.1", "14.4.0", flow("{'type':'send_msg','all_urns':true}", "{}", "{}"));

    assertThat(action(flow).has("all_urns")).isFalse();
  }

  @Test
  void everySplitAfterACallGoesByStatusIn14_4_1() {
    ObjectNode flow =
        migrated(
            "14.4.0",
            "14.4.1",
            flow(
                "{'type':'call_resthook'}",
                SPLIT.replace("@results.call.category", "@webhook"),
                "{'" + CASE + "':{'arguments':['Oui'],'x':['y']}}"));

    assertThat(router(flow).path("operand").asText()).isEqualTo("@webhook.status");
    assertThat(router(flow).path("cases")).hasSize(1);
    assertThat(flow.at("/localization/fra/" + CASE)).isEqualTo(json("{'x':['y']}"));
  }

  @Test
  void callThatNeverHappenedCountsAs0In14_4_2() {
    ObjectNode flow = migrated("14.0.0", "14.4.2", flow("{'type':'call_webhook'}", SPLIT, "{}"));

    assertThat(router(flow).path("operand").asText()).isEqualTo("@(default(webhook.status, 0))");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'nodes':5,'localization':[]}
          {'nodes':[5,{'actions':'x','router':7}],'localization':{'fra':3}}
          {'nodes':[{'actions':[null,{'type':'send_msg','templating':{'components':4,'variables':2}}]}]}
          {'nodes':[{'actions':[{'type':5}],'router':{'type':'switch','cases':{},'operand':[]}}]}
          {'type':[],'expire_after_minutes':'soon','language':{}}
          """)
  void brokenShapesAreLeftToTheReader(String flow) {
    assertThat(migrated("13.0.0", "14.4.2", flow)).isNotNull();
  }
}
