package org.mhero.workflow.flow.migration.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mhero.workflow.flow.Flow;
import org.mhero.workflow.flow.FlowReader;

/** Documents of the older format, written shortly. Single quotes stand for double. */
abstract class LegacyDocuments {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static int count;

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  static String uuid(int n) {
    return String.format("00000000-0000-4000-8000-%012d", n);
  }

  static String next() {
    return uuid(10_000 + count++);
  }

  static String document(String actionSets, String ruleSets) {
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

  static JsonNode action(String action) {
    ObjectNode flow = modern(document(set(1, 10, action, ""), ""));
    return flow.at("/nodes/0/actions/0");
  }

  static String set(int n, int y, String actions, String destination) {
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

  static String rules(String type, String more, String rules) {
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

  static String rule(int n, String category, String test, String destination) {
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

  static ObjectNode modern(String document) {
    return LegacyFlow.modern((ObjectNode) json(document), LegacyFlowTest::next);
  }

  static Flow read(String document) {
    FlowReader.Outcome outcome = FlowReader.read(json(document));
    assertThat(outcome.flow()).as(outcome.problems().toString()).isNotNull();
    return outcome.flow();
  }
}
