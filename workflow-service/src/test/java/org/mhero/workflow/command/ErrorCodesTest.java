package org.mhero.workflow.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.command.Played.actions;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of error events and what stands beside them (reference 5.2). */
class ErrorCodesTest {
  private static final String NOBODY = "4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f99";

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'type':'send_msg','text':'a @(1/0) b' | expression | {'expression':'@(1/0)'}",
        "'type':'send_msg','text':'@results.nope' | expression | {'expression':'@results.nope'}",
        "'type':'start_session','flow':{'uuid':'NOBODY','name':'F'},'contacts':[{'uuid':'NOBODY','name':'C'}] | dependency:missing | {'type':'flow','identity':'NOBODY'}",
        "'type':'send_broadcast','text':'Hi','groups':[{'uuid':'NOBODY','name':'G'}] | dependency:missing | {'type':'group','identity':'NOBODY'}",
        "'type':'send_broadcast','text':'Hi','groups':[{'name_match':'@(\\\"no\\\")body'}] | group:missing | {'name':'nobody'}",
        "'type':'open_ticket','topic':{'uuid':'NOBODY','name':'T'} | dependency:missing | {'type':'topic','identity':'NOBODY'}",
        "'type':'open_ticket','topic':{'uuid':'2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32','name':'Supplies'},'assignee':{'uuid':'NOBODY','name':'U'} | dependency:missing | {'type':'user','identity':'NOBODY'}",
        "'type':'open_ticket','assignee':{'email':'no@moh.example'} | user:missing | {'email':'no@moh.example'}",
        "'type':'open_ticket','assignee':{'email':'@contact.first_name'} | user:missing | {'email':'Ann'}",
        "'type':'open_ticket','assignee':{'email':'@(1/0)'} | expression | {'expression':'@(1/0)'}",
        "'type':'set_contact_timezone','timezone':'Mars/Base' | timezone:invalid | {'timezone':'Mars/Base'}",
        "'type':'add_contact_urn','scheme':'tel','path':'!' | urn:invalid | {'urn':'tel:!'}",
        "'type':'call_webhook','method':'GET','url':'http://a b/' | url:invalid | {'url':'http://a b/'}",
        "'type':'call_llm','llm':{'uuid':'NOBODY','name':'L'},'instructions':'x','input':'y','output_local':'z' | dependency:missing | {'type':'llm','identity':'NOBODY'}",
        "'type':'request_optin','optin':{'uuid':'NOBODY','name':'O'} | action:unsupported | -",
        "'type':'set_contact_channel','channel':{'uuid':'NOBODY','name':'C'} | dependency:missing | {'type':'channel','identity':'NOBODY'}",
        "'type':'set_contact_field','field':{'key':'shoe','name':'Shoe'},'value':'1' | dependency:missing | {'type':'field','identity':'shoe'}",
        "'type':'add_contact_groups','groups':[{'name_match':'Nobody'}] | group:missing | {'name':'Nobody'}",
      })
  void theCodeSaysWhatIsWrongAndOnlyTheNewLineTellsIt(String action, String code, String extra) {
    Played played = actions(json(action));
    JsonNode error = played.only("error");
    assertThat(error.path("code").asText()).isEqualTo(code);
    assertThat(error.path("text").asText()).isNotEmpty();
    if (extra.equals("-")) {
      assertThat(error.has("extra")).isFalse();
    } else {
      assertThat(error.path("extra")).isEqualTo(Story.json(json(extra)));
    }
  }

  private static String json(String written) {
    return written.replace('\'', '"').replace("NOBODY", NOBODY);
  }

  @Test
  void theOldLineKnowsNoCodesAndTellsAllThatFailsInATemplateAtOnce() {
    JsonNode error =
        actions("\"type\":\"send_msg\",\"text\":\"@(1/0) @results.nope\"")
            .line("13.2")
            .only("error");
    assertThat(error.has("code") || error.has("extra") || error.has("uuid")).isFalse();
  }

  @Test
  void theNewLineTellsEachExpressionThatFails() {
    assertThat(actions("\"type\":\"send_msg\",\"text\":\"@(1/0) @results.nope\"").types())
        .containsExactly("error", "error", "msg_created");
  }

  @Test
  void anExpressionThatCostsTooMuchSaysSo() {
    String ten = "array(1,2,3,4,5,6,7,8,9,10)";
    String costly =
        "@(count(foreach(%s, (a) => foreach(%s, (b) => foreach(%s, (c) => text_length(repeat(\\\"x\\\", 10000)))))))";
    JsonNode error =
        actions("\"type\":\"send_msg\",\"text\":\"" + costly.replace("%s", ten) + "\"")
            .only("error");
    assertThat(error.path("code").asText()).isEqualTo("expression:too_complex");
    assertThat(error.at("/extra/expression").asText()).startsWith("@(count(foreach(");
  }

  @Test
  void aLabelThatIsMissingIsToldByItsName() {
    Played played =
        actions("\"type\":\"add_input_labels\",\"labels\":[{\"name_match\":\"Nobody\"}]");
    played.with(
        "",
        "trigger",
        """
        {"type":"msg","flow":{"uuid":"7c1d3f0a-5a0e-4b8e-9d0a-3f2b7f6d1c01","name":"Test"},
         "triggered_on":"2025-03-10T06:00:00Z",
         "event":{"uuid":"01957f00-0000-7000-8000-000000000001","type":"msg_received",
                  "created_on":"2025-03-10T06:00:00Z","msg":{"text":"hi"}}}
        """);
    assertThat(played.only("error").path("code").asText()).isEqualTo("label:missing");
    assertThat(played.only("error").at("/extra/name").asText()).isEqualTo("Nobody");
  }
}
