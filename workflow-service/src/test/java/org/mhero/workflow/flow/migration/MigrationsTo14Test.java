package org.mhero.workflow.flow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.flow.migration.MigrationCase.ACTION;
import static org.mhero.workflow.flow.migration.MigrationCase.CASE;
import static org.mhero.workflow.flow.migration.MigrationCase.action;
import static org.mhero.workflow.flow.migration.MigrationCase.flow;
import static org.mhero.workflow.flow.migration.MigrationCase.json;
import static org.mhero.workflow.flow.migration.MigrationCase.migrated;
import static org.mhero.workflow.flow.migration.MigrationCase.router;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference 9, from 14.0 to 14.4.2: each step by itself. */
class MigrationsTo14Test {

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
  void resthookAloneIsSplitByStatusToo() {
    ObjectNode flow = migrated("14.0.0", "14.1.0", flow("{'type':'call_resthook'}", SPLIT, "{}"));

    assertThat(router(flow).path("operand").asText()).isEqualTo("@webhook.status");
  }

  @Test
  void chanceIsNoSplitOnAnOutcome() {
    String random = SPLIT.replace("switch", "random");
    for (String action : new String[] {"call_webhook", "open_ticket", "transfer_airtime"}) {
      String flow = flow("{'type':'" + action + "','result_name':'R'}", random, "{}");

      assertThat(router(migrated("14.0.0", "14.4.2", flow))).isEqualTo(json(random));
    }
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

  @ParameterizedTest
  @CsvSource({
    "has_only_text,1", "has_phrase,1", "has_only_phrase,1", "has_any_word,1", "has_all_words,1",
    "has_beginning,1", "has_pattern,1", "has_number_between,2", "has_ward,2", "has_group,2",
    "has_intent,2", "has_text,2"
  })
  void onlyTestsOfATextAreJoinedIn14_3_1(String test, int arguments) {
    ObjectNode flow =
        migrated(
            "14.3.0",
            "14.3.1",
            flow("{}", "{'cases':[{'type':'" + test + "','arguments':['a','b']}]}", "{}"));

    assertThat(router(flow).at("/cases/0/arguments")).hasSize(arguments);
  }

  @Test
  void otherNodesAreNotSplitByLocalsIn14_3() {
    String two = flow("{'type':'open_ticket','result_name':'T'},{'type':'send_msg'}", SPLIT, "{}");
    String other = SPLIT.replace("@results.call.category", "@input.text");

    assertThat(migrated("14.2.0", "14.3.0", two).path("nodes")).isEqualTo(json(two).path("nodes"));
    assertThat(
            router(
                migrated(
                    "14.2.0",
                    "14.3.0",
                    flow("{'type':'open_ticket','result_name':'T'}", other, "{}"))))
        .isEqualTo(json(other));
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
  void noEmptyTranslationStaysOfACaseIn14_4_1() {
    ObjectNode flow =
        migrated(
            "14.4.0",
            "14.4.1",
            flow(
                "{'type':'call_webhook'}", SPLIT, "{'" + CASE + "':{'arguments':['Oui']},'n':{}}"));

    assertThat(flow.at("/localization/fra")).isEqualTo(json("{'n':{}}"));
  }

  @Test
  void callThatNeverHappenedCountsAs0In14_4_2() {
    ObjectNode flow = migrated("14.0.0", "14.4.2", flow("{'type':'call_webhook'}", SPLIT, "{}"));

    assertThat(router(flow).path("operand").asText()).isEqualTo("@(default(webhook.status, 0))");
  }
}
