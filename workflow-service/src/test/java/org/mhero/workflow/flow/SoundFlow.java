package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.FlowProblem.Severity;

/** A flow without fault, and what is named when one thing of it is changed. */
final class SoundFlow {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SoundFlow() {}

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

  /** A question and what is said after it. */
  static ObjectNode sound(String version, String type) {
    return (ObjectNode)
        json(
            "{'uuid':'"
                + uuid(1)
                + "','name':'Flow','spec_version':'"
                + version
                + "','language':'eng','type':'"
                + type
                + "','revision':1,'expire_after_minutes':0,"
                + "'localization':{},'nodes':[{'uuid':'"
                + uuid(2)
                + "','actions':[{'uuid':'"
                + uuid(3)
                + "','type':'send_msg','text':'How many?'}],'router':{'type':'switch',"
                + "'operand':'@input.text','result_name':'Beds','wait':{'type':'msg','timeout':"
                + "{'seconds':60,'category_uuid':'"
                + uuid(5)
                + "'}},'cases':[{'uuid':'"
                + uuid(4)
                + "','type':'has_number_between','arguments':['1','9'],'category_uuid':'"
                + uuid(5)
                + "'}],'categories':[{'uuid':'"
                + uuid(5)
                + "','name':'Some','exit_uuid':'"
                + uuid(6)
                + "'}],'default_category_uuid':'"
                + uuid(5)
                + "'},'exits':[{'uuid':'"
                + uuid(6)
                + "','destination_uuid':'"
                + uuid(7)
                + "'}]},{'uuid':'"
                + uuid(7)
                + "','exits':[{'uuid':'"
                + uuid(8)
                + "'}]}]}");
  }

  /** Puts a value at a place, or takes away what is there when the value is {@code -}. */
  static void put(ObjectNode flow, String pointer, String value) {
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = flow.at(at.head());
    String key = at.last().getMatchingProperty();
    JsonNode wanted = value.equals("-") ? null : json(value);
    if (parent instanceof ObjectNode object && wanted == null) {
      object.remove(key);
    } else if (parent instanceof ObjectNode object) {
      object.set(key, wanted);
    } else {
      ((ArrayNode) parent).set(at.last().getMatchingIndex(), wanted);
    }
  }

  static List<String> faults(ObjectNode flow, Line line) {
    FlowReader.Outcome outcome = FlowReader.read(flow, line);
    List<String> faults =
        outcome.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .map(FlowProblem::message)
            .toList();
    assertThat(outcome.flow() == null).isEqualTo(!faults.isEmpty());
    return faults;
  }

  static String newest(Line line) {
    return line == Line.V14_4 ? "14.4.2" : "13.2.0";
  }
}
