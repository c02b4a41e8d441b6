package org.mhero.workflow.flow.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One node with one action, before and after a step. Single quotes stand for double. */
final class MigrationCase {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final String ACTION = "a0000000-0000-4000-8000-000000000001";
  static final String CASE = "c0000000-0000-4000-8000-000000000001";

  private MigrationCase() {}

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static ObjectNode migrated(String from, String to, String flow) {
    ObjectNode json = (ObjectNode) json(flow);
    json.put("spec_version", from);
    JsonNode before = json.deepCopy();
    ObjectNode after = Migrations.migrate(json, SpecVersion.of(to));
    assertThat(json).as("what was read stays as it was").isEqualTo(before);
    assertThat(after.path("spec_version").asText()).isEqualTo(to);
    return after;
  }

  /** A flow whose one node has this action, this router and these French translations. */
  static String flow(String action, String router, String french) {
    return "{'uuid':'f','type':'messaging','language':'eng','nodes':[{'actions':["
        + action
        + "],'router':"
        + router
        + "}],'localization':{'fra':"
        + french
        + "}}";
  }

  static JsonNode action(ObjectNode flow) {
    return flow.at("/nodes/0/actions/0");
  }

  static JsonNode router(ObjectNode flow) {
    return flow.at("/nodes/0/router");
  }
}
