package org.mhero.workflow.flow.generated;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The assets of a small country (reference 2.1), of which some are missing. */
final class AnyAssets {
  static final String NURSES = "1b2c3d4e-5f60-4718-8293-a4b5c6d7e822";
  static final String SMART = "1b2c3d4e-5f60-4718-8293-a4b5c6d7e823";
  static final String CHANNEL = "5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21";
  static final String GONE = "99999999-9999-4999-8999-999999999999";
  static final String LABEL = "6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c25";
  static final String TEMPLATE = "4f3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31";
  static final String TOPIC = "2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32";
  static final String USER = "3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31";
  static final String MODEL = "4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31";
  static final String CLASSIFIER = "5d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31";
  static final String OPTIN = "6d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31";

  private static final String DOCUMENT =
      """
      {"fields": [
         {"uuid":"00000000-0000-4000-8000-000000000001","key":"beds","name":"Beds","type":"number"},
         {"uuid":"00000000-0000-4000-8000-000000000002","key":"state","name":"State","type":"state"},
         {"uuid":"00000000-0000-4000-8000-000000000003","key":"town","name":"Town","type":"district"},
         {"uuid":"00000000-0000-4000-8000-000000000004","key":"since","name":"Since","type":"datetime"},
         {"uuid":"00000000-0000-4000-8000-000000000005","key":"cadre","name":"Cadre","type":"text"},
         {"uuid":"00000000-0000-4000-8000-000000000006","key":"zone","name":"Zone","type":"ward"}],
       "groups": [
         {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e822","name":"Nurses"},
         {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e823","name":"Large","query":"beds > 10 OR name ~ ban"},
         {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e824","name":"New","query":"since = \\"\\" AND tel != \\"\\""},
         {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e825","name":"Seen","query":"last_seen_on > 2025-01-01"},
         {"uuid":"1b2c3d4e-5f60-4718-8293-a4b5c6d7e826","name":"Broken","query":"beds >"}],
       "channels": [
         {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030","address":"+260966000000",
          "schemes":["tel","whatsapp"],"roles":["send","receive","call"],"country":"ZM","match_prefixes":["+26096"],
          "features":["optins"]},
         {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e22","name":"Airtel","address":"+260977000000",
          "schemes":["tel"],"roles":["send","receive"],"country":"ZM"},
         {"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e23","name":"Receiver","address":"3030",
          "schemes":["tel","telegram"],"roles":["receive"]}],
       "labels": [{"uuid":"6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c25","name":"Stock-out"}],
       "globals": [{"key":"org","name":"Organisation","value":"Ministry"}],
       "topics": [{"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"General"},
                  {"uuid":"2d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f32","name":"Supplies"}],
       "users": [{"uuid":"3d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","email":"amina@moh.example","name":"Amina"}],
       "resthooks": [{"slug":"new-report","subscribers":["https://a.example/hook","https://b.example/hook"]},
                     {"slug":"nobody","subscribers":[]}],
       "campaigns": [{"uuid":"7d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Reminders"}],
       "llms": [{"uuid":"4d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Model","type":"x","roles":["engine"]}],
       "classifiers": [{"uuid":"5d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Guess","type":"x","intents":["a"]}],
       "optins": [{"uuid":"6d3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"Jokes"}],
       "templates": [{"uuid":"4f3e4f5a-6b7c-4d8e-9f0a-1b2c3d4e5f31","name":"reminder","translations":[
         {"channel":{"uuid":"5b6c7d8e-1a2b-4c3d-8e4f-5a6b7c8d9e21","name":"MTN 3030"},"locale":"eng-ZM",
          "content":"Dear {{1}}, {{2}} {{3}}","namespace":"n","variable_count":2,
          "components":[{"name":"body","type":"body/text","content":"Dear {{1}}, report by {{2}}.","variables":{"1":0,"2":1}},
                        {"name":"header","type":"header/media","content":"{{1}}","variables":{"1":2}},
                        {"name":"button.0","type":"button/quick_reply","content":"Done"}],
          "variables":[{"type":"text"},{"type":"text"},{"type":"image"}]}]}],
       "locations": [{"name":"Zambia","children":[
          {"name":"Copperbelt","children":[{"name":"Ndola","aliases":["Nd"],"children":[{"name":"Kansenshi"}]}]},
          {"name":"Lusaka","children":[{"name":"Kafue"}]}]}]}
      """;

  private AnyAssets() {}

  /** A document without flows; now and then a list is missing. */
  static ObjectNode document(Chance chance) {
    ObjectNode document = read(DOCUMENT);
    List<String> keys = document.properties().stream().map(java.util.Map.Entry::getKey).toList();
    keys.stream().filter(key -> chance.oneIn(12)).forEach(document::remove);
    return document;
  }

  static ObjectNode ref(String uuid) {
    return Chance.object().put("uuid", uuid).put("name", "Something");
  }

  static ObjectNode read(String json) {
    try {
      JsonNode read = JsonMapper.builder().build().readTree(json);
      return (ObjectNode) read;
    } catch (JsonProcessingException e) {
      throw new AssertionError(json, e);
    }
  }
}
