package org.mhero.workflow.flow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.flow.migration.MigrationCase.ACTION;
import static org.mhero.workflow.flow.migration.MigrationCase.CASE;
import static org.mhero.workflow.flow.migration.MigrationCase.action;
import static org.mhero.workflow.flow.migration.MigrationCase.flow;
import static org.mhero.workflow.flow.migration.MigrationCase.json;
import static org.mhero.workflow.flow.migration.MigrationCase.migrated;
import static org.mhero.workflow.flow.migration.MigrationCase.router;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 9, up to 13.6.1: each step by itself. */
class MigrationsTo13Test {

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

  @ParameterizedTest(name = "language {0}")
  @CsvSource({"'en'", "'english'", "''", "null", "5"})
  void anyLanguageOfAnotherLengthIsUndeterminedIn13_2(String language) {
    String quoted = language.matches("null|5") ? language : "'" + language + "'";

    assertThat(migrated("13.1.0", "13.2.0", "{'language':" + quoted + "}").path("language"))
        .isEqualTo(json("'und'"));
    assertThat(migrated("13.1.0", "13.2.0", "{}").path("language")).isEqualTo(json("'und'"));
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'type':'add_contact_groups','groups':[{'name':'@w','name_match':'@W'}]
          'type':'remove_contact_groups','groups':[{'name':'@w','name_match':'@W'}]
          'type':'add_contact_urn','scheme':'@w','path':'@W'
          'type':'add_input_labels','labels':[{'name':'@w','name_match':'@W'}]
          'type':'call_classifier','input':'@W','result_name':'@w'
          'type':'call_resthook','resthook':'@w'
          'type':'call_webhook','method':'@w','url':'@W','headers':{'A':'@W','B':'@W'},'body':'@W'
          'type':'enter_flow','flow':{'uuid':'@w','name':'@w'}
          'type':'open_ticket','topic':{'name':'@w'},'body':'@W','assignee':{'email':'@W','name':'@w'}
          'type':'play_audio','audio_url':'@W'
          'type':'say_msg','text':'@W','audio_url':'@w'
          'type':'send_broadcast','text':'@W','attachments':['@W'],'quick_replies':['@W'],'contact_query':'@W','legacy_vars':['@W','@W'],'groups':[{'name_match':'@W'}],'urns':['@w']
          'type':'send_email','addresses':['@W','@W'],'subject':'@W','body':'@W'
          'type':'send_msg','text':'@W','attachments':['@W'],'quick_replies':['@W'],'topic':'@w'
          'type':'send_msg','text':'x','templating':{'uuid':'t','template':{'name':'@w'},'variables':['@W']}
          'type':'set_contact_channel','channel':{'name':'@w'}
          'type':'set_contact_field','field':{'key':'@w','name':'@w'},'value':'@W'
          'type':'set_contact_language','language':'@W'
          'type':'set_contact_name','name':'@W'
          'type':'set_contact_timezone','timezone':'@W'
          'type':'set_run_result','name':'@w','value':'@W','category':'@w'
          'type':'start_session','flow':{'name':'@w'},'contact_query':'@W','legacy_vars':['@W'],'groups':[{'name_match':'@W'}]
          """)
  void templatesOfActionsAreTheseAndNoOthersIn13_3(String keys) {
    String before = flow("{" + keys + "}", "{}", "{}");

    ObjectNode flow =
        migrated("13.2.0", "13.3.0", before.replace("@w", "@webhook").replace("@W", "@webhook"));

    assertThat(action(flow))
        .isEqualTo(json("{" + keys.replace("@w", "@webhook").replace("@W", "@webhook.json") + "}"));
  }

  @Test
  void templatesOfRoutersAreOperandAndArgumentsIn13_3() {
    String router =
        "{'type':'switch','operand':'@W','result_name':'@w','wait':{'phone':'@w'},"
            + "'cases':[{'arguments':['@W','@W']}],'categories':[{'name':'@w'}]}";

    ObjectNode flow =
        migrated(
            "13.2.0",
            "13.3.0",
            flow("{}", router, "{}").replace("@w", "@webhook").replace("@W", "@webhook"));

    assertThat(router(flow))
        .isEqualTo(json(router.replace("@w", "@webhook").replace("@W", "@webhook.json")));
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
  void templatingWithoutTranslationsGetsNoneIn13_5() {
    ObjectNode flow =
        migrated(
            "13.4.0",
            "13.5.0",
            flow(
                "{'uuid':'"
                    + ACTION
                    + "','type':'send_msg','templating':{'template':{'uuid':'x'},"
                    + "'components':[{'uuid':'1','params':['a']}]}}",
                "{}",
                "{'" + ACTION + "':{'text':['x']}}"));

    assertThat(flow.at("/localization/fra")).isEqualTo(json("{'" + ACTION + "':{'text':['x']}}"));
  }

  @Test
  void lookupsInsideBracketsAndArgumentsAreCutIn13_6_1() {
    String name = "r".repeat(70);
    ObjectNode flow =
        migrated(
            "13.6.0",
            "13.6.1",
            flow(
                "{'type':'set_run_result','value':'@(UPPER(results." + name + ")&1)'}",
                "{'operand':'@results."
                    + name
                    + "','cases':[{'arguments':['@parent.results."
                    + name
                    + "']}]}",
                "{}"));

    String cut = "r".repeat(64);
    assertThat(action(flow).path("value").asText()).isEqualTo("@(upper(results." + cut + ") & 1)");
    assertThat(router(flow).path("operand").asText()).isEqualTo("@results." + cut);
    assertThat(router(flow).at("/cases/0/arguments/0").asText())
        .as("a result of another run")
        .isEqualTo("@parent.results." + name);
  }

  @ParameterizedTest
  @CsvSource({
    "'{}',       _bcd, ''",
    "'{} bcd',   _bcd, ''",
    "'{}_bcd',   _bcd, _",
    "'{}_ bcd',  _bcd, _",
    "other name, _bcd, _",
  })
  void lookupsFollowANameThatWasCutAtABlank(String name, String lookup, String left) {
    String long63 = "w".repeat(63);
    ObjectNode flow =
        migrated(
            "13.5.0",
            "13.6.1",
            flow(
                "{'type':'send_msg','text':'@results." + long63 + lookup + "'}",
                "{'result_name':'" + name.replace("{}", long63) + "'}",
                "{}"));

    assertThat(action(flow).path("text").asText()).isEqualTo("@results." + long63 + left);
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
