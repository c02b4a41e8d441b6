package org.mhero.workflow.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A contact changed by modifiers from JSON, for tests; the JSON is written with single quotes. The
 * clock moves one second with every look.
 */
final class Changed {
  static final String MTN = "{'uuid':'5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21','name':'MTN'}";
  static final String AIRTEL = "{'uuid':'5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22','name':'Airtel'}";
  static final String RECEIVER = "{'uuid':'5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e23','name':'Ear'}";
  static final String WHATSAPP = "{'uuid':'5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e24','name':'WA'}";
  static final String NURSES = "{'uuid':'1b2c3d4e-5f60-4718-8293-a4b5c6d7e822','name':'Nurses'}";
  static final String DOCTORS = "{'uuid':'1b2c3d4e-5f60-4718-8293-a4b5c6d7e823','name':'Doctors'}";
  static final String FRENCH = "{'uuid':'1b2c3d4e-5f60-4718-8293-a4b5c6d7e824','name':'French'}";
  static final String GENERAL = "{'uuid':'2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31','name':'General'}";
  static final String SUPPLIES =
      "{'uuid':'2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32','name':'Supplies'}";
  static final String AMINA = "{'uuid':'3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31','name':'Amina'}";

  private static final String ASSETS =
      """
      {"fields":[{"key":"beds","name":"Beds","type":"number"},{"key":"seen","name":"Seen","type":"datetime"},
                 {"key":"note","name":"Note","type":"text"},{"key":"state","name":"State","type":"state"},
                 {"key":"town","name":"Town","type":"district"},{"key":"ward","name":"Ward","type":"ward"}],
       "groups":[{"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822","name":"Nurses"},
                 {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e823","name":"Doctors"},
                 {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e824","name":"French","query":"language = fra"},
                 {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e825","name":"Asked","query":"tickets > 0"},
                 {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e826","name":"Today","query":"seen = 10-03-2025"}],
       "channels":[{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN","address":"+260966000000","schemes":["tel"],"roles":["send","receive"],"country":"ZM"},
                   {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22","name":"Airtel","address":"+260977000000","schemes":["tel"],"roles":["send","receive"],"country":"ZM"},
                   {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e23","name":"Ear","address":"3030","schemes":["tel"],"roles":["receive"]},
                   {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e24","name":"WA","address":"1","schemes":["whatsapp","telegram"],"roles":["send"]}],
       "topics":[{"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","name":"Supplies"},
                 {"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"General"}],
       "users":[{"uuid":"3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","email":"amina@moh.example","name":"Amina"},
                {"uuid":"3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","email":"ben@moh.example","name":"Ben"}],
       "locations":[{"name":"Zambia","children":[
         {"name":"Copperbelt","children":[{"name":"Ndola","children":[{"name":"Kansenshi"}]}]},
         {"name":"Lusaka","children":[{"name":"Kafue"}]}]}]}
      """;

  private final ObjectNode test =
      json(
          """
          {'contact':{'uuid':'9d8c7b6a-5f4e-4d3c-8b2a-1f0e9d8c7b24','id':7,'name':'Ann','language':'eng',
                      'status':'active','created_on':'2024-02-01T07:00:00Z','urns':['tel:+260977123456']},
           'environment':{'date_format':'DD-MM-YYYY','timezone':'Africa/Lusaka','default_country':'ZM',
                          'allowed_languages':['eng','fra']},
           'modifiers':[],'clock':'2025-03-10T06:15:30Z','seed':7}
          """);

  static Changed by(String... modifiers) {
    Changed changed = new Changed();
    for (String modifier : modifiers) {
      changed.test.withArray("modifiers").add(json(modifier));
    }
    return changed;
  }

  Changed line(String line) {
    test.put("line", line);
    return this;
  }

  /** Another value of one of the contact's keys. */
  Changed contact(String key, String json) {
    ((ObjectNode) test.path("contact")).set(key, Story.json(json.replace('\'', '"')));
    return this;
  }

  Changed urns(String... urns) {
    ((ObjectNode) test.path("contact")).set("urns", Story.json("[]"));
    for (String urn : urns) {
      ((ObjectNode) test.path("contact")).withArray("urns").add(urn);
    }
    return this;
  }

  JsonNode answer() {
    return ModifyCommand.answer(Story.json(ASSETS), test);
  }

  /** What the last modifier came to. */
  private JsonNode output() {
    JsonNode outputs = answer().path("outputs");
    return outputs.path(outputs.size() - 1);
  }

  JsonNode contact() {
    return output().path("contact");
  }

  boolean modified() {
    return output().path("modified").asBoolean();
  }

  /** The events of all modifiers. */
  List<JsonNode> events() {
    return Story.list(answer().path("outputs")).stream()
        .flatMap(output -> Story.list(output.path("events")).stream())
        .toList();
  }

  String types() {
    return events().stream()
        .map(event -> event.path("type").asText())
        .collect(Collectors.joining(" "));
  }

  /** The only event of that type. */
  JsonNode only(String type) {
    List<JsonNode> found =
        events().stream().filter(event -> event.path("type").asText().equals(type)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " events " + type + " in " + types());
    }
    return found.getFirst();
  }

  /** The URNs, {@code @} before the name of the channel. */
  List<String> contactUrns() {
    return Story.list(contact().path("urns")).stream()
        .map(
            urn ->
                urn.asText()
                    .replace("?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21", "@MTN")
                    .replace("?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22", "@Airtel")
                    .replace("?channel=5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e24", "@WA"))
        .toList();
  }

  String groups() {
    return names(contact().path("groups"));
  }

  static String names(JsonNode list) {
    return Story.list(list).stream()
        .map(one -> one.path("name").asText())
        .collect(Collectors.joining(" "));
  }

  static ObjectNode json(String text) {
    return (ObjectNode) Story.json(text.replace('\'', '"'));
  }
}
