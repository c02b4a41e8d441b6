package org.mhero.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mhero.workflow.flow.SoundFlow.faults;
import static org.mhero.workflow.flow.SoundFlow.newest;
import static org.mhero.workflow.flow.SoundFlow.put;
import static org.mhero.workflow.flow.SoundFlow.sound;
import static org.mhero.workflow.flow.SoundFlow.uuid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mhero.workflow.expression.Line;

/**
 * The limits of reference 1.7: as much as is allowed is read, one more is named with its place, and
 * the older line has none of them. A text is of chars that take two bytes each.
 */
class FlowLimitsTest {

  private static String list(int size, IntFunction<String> item) {
    return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
  }

  private static String exit(int n) {
    return "{'uuid':'" + uuid(n) + "'}";
  }

  /** Items that can stand where they are put, each with ids of its own. */
  private static String items(String kind, int size) {
    return switch (kind) {
      case "nodes" ->
          list(size, i -> "{'uuid':'" + uuid(1000 + i) + "','exits':[" + exit(5000 + i) + "]}");
      case "exits" -> list(size, i -> exit(i == 0 ? 8 : 1000 + i));
      case "actions" ->
          list(size, i -> "{'uuid':'" + uuid(1000 + i) + "','type':'set_contact_name'}");
      case "categories" ->
          list(
              size,
              i ->
                  "{'uuid':'"
                      + uuid(i == 0 ? 5 : 1000 + i)
                      + "','name':'C','exit_uuid':'"
                      + uuid(6)
                      + "'}");
      case "cases" ->
          list(
              size,
              i ->
                  "{'uuid':'"
                      + uuid(1000 + i)
                      + "','type':'has_text','category_uuid':'"
                      + uuid(5)
                      + "'}");
      case "refs" -> list(size, i -> "{'uuid':'" + uuid(1000 + i) + "','name':'N'}");
      case "urls" -> list(size, i -> "'image:http://x.example/" + i + "'");
      case "urns" -> list(size, i -> "'tel:+26097712345" + i + "'");
      case "texts" -> list(size, i -> "'" + i + "'");
      case "text" -> "'" + "é".repeat(size) + "'";
      case "list of one text" -> "['" + "é".repeat(size) + "']";
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static ObjectNode flow(Line line, String action, String pointer, String value) {
    ObjectNode flow = sound(newest(line), "messaging");
    if (action != null) {
      put(flow, "/nodes/0/actions/0", "{'uuid':'" + uuid(3) + "'," + action + "}");
    }
    put(flow, pointer, value);
    return flow;
  }

  @ParameterizedTest(name = "{1} {2} {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
           | /name                               | 64    | text             | flow.name: is longer than 64 chars
           | /nodes                              | 1000  | nodes            | flow.nodes: has more than 1000 items
           | /nodes/1/exits                      | 100   | exits            | flow.nodes[1].exits: has more than 100 items
           | /nodes/0/actions                    | 100   | actions          | flow.nodes[0].actions: has more than 100 items
           | /nodes/0/router/categories          | 100   | categories       | flow.nodes[0].router.categories: has more than 100 items
           | /nodes/0/router/cases               | 100   | cases            | flow.nodes[0].router.cases: has more than 100 items
           | /nodes/0/router/cases/0/arguments   | 10    | texts            | flow.nodes[0].router.cases[0].arguments: has more than 10 items
           | /nodes/0/router/cases/0/arguments   | 10000 | list of one text | flow.nodes[0].router.cases[0].arguments[0]: is longer than 10000 chars
           | /nodes/0/router/operand             | 10000 | text             | flow.nodes[0].router.operand: is longer than 10000 chars
           | /nodes/0/router/result_name         | 64    | text             | flow.nodes[0].router.result_name: is longer than 64 chars
           | /nodes/0/router/categories/0/name   | 64    | text             | flow.nodes[0].router.categories[0].name: is longer than 64 chars
           | /nodes/0/actions/0/text             | 10000 | text             | flow.nodes[0].actions[0].text: is longer than 10000 chars
           | /nodes/0/actions/0/attachments      | 10    | urls             | flow.nodes[0].actions[0].attachments: has more than 10 items
           | /nodes/0/actions/0/quick_replies    | 10    | texts            | flow.nodes[0].actions[0].quick_replies: has more than 10 items
           | /nodes/0/actions/0/quick_replies    | 1000  | list of one text | flow.nodes[0].actions[0].quick_replies[0]: is longer than 1000 chars
          'type':'set_run_result'                 | /nodes/0/actions/0/name     | 64    | text | flow.nodes[0].actions[0].name: is longer than 64 chars
          'type':'set_run_result','name':'R'      | /nodes/0/actions/0/category | 64    | text | flow.nodes[0].actions[0].category: is longer than 64 chars
          'type':'add_contact_groups'             | /nodes/0/actions/0/groups   | 100   | refs | flow.nodes[0].actions[0].groups: has more than 100 items
          'type':'remove_contact_groups'          | /nodes/0/actions/0/groups   | 100   | refs | flow.nodes[0].actions[0].groups: has more than 100 items
          'type':'add_input_labels'               | /nodes/0/actions/0/labels   | 100   | refs | flow.nodes[0].actions[0].labels: has more than 100 items
          'type':'send_broadcast','text':'x'      | /nodes/0/actions/0/groups   | 100   | refs | flow.nodes[0].actions[0].groups: has more than 100 items
          'type':'send_broadcast','text':'x'      | /nodes/0/actions/0/contacts | 100   | refs | flow.nodes[0].actions[0].contacts: has more than 100 items
          'type':'send_broadcast','text':'x'      | /nodes/0/actions/0/urns     | 100   | urns | flow.nodes[0].actions[0].urns: has more than 100 items
          'type':'send_broadcast','text':'x'      | /nodes/0/actions/0/attachments | 10 | urls | flow.nodes[0].actions[0].attachments: has more than 10 items
          'type':'call_webhook','method':'GET'    | /nodes/0/actions/0/url      | 8192  | text | flow.nodes[0].actions[0].url: is longer than 8192 chars
          'type':'call_webhook','method':'POST','url':'x' | /nodes/0/actions/0/body | 20000 | text | flow.nodes[0].actions[0].body: is longer than 20000 chars
          """)
  void asMuchAsIsAllowedIsReadAndNoMore(
      String action, String pointer, int most, String kind, String fault) {
    assertThat(faults(flow(Line.V14_4, action, pointer, items(kind, most)), Line.V14_4)).isEmpty();
    assertThat(faults(flow(Line.V14_4, action, pointer, items(kind, most + 1)), Line.V14_4))
        .containsExactly(fault);
    assertThat(faults(flow(Line.V13_2, action, pointer, items(kind, most + 1)), Line.V13_2))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'type':'set_run_local','operation':'set'             | local              | 64   | x | local: is longer than 64 chars
          'type':'set_run_local','operation':'set','local':'a' | value              | 1000 | é | value: is longer than 1000 chars
          """)
  void actionsOfTheNewerLineHaveLimits(
      String action, String key, int most, String text, String fault) {
    String pointer = "/nodes/0/actions/0/" + key;

    assertThat(faults(flow(Line.V14_4, action, pointer, "'" + text.repeat(most) + "'"), Line.V14_4))
        .isEmpty();
    assertThat(
            faults(
                flow(Line.V14_4, action, pointer, "'" + text.repeat(most + 1) + "'"), Line.V14_4))
        .containsExactly("flow.nodes[0].actions[0]." + fault);
  }

  @Test
  void variablesOfATemplateAndHeadersOfACallAreLimited() {
    String template =
        "'type':'send_msg','text':'x','template':{'uuid':'" + uuid(9) + "','name':'T'}";
    String variables = "/nodes/0/actions/0/template_variables";
    assertThat(faults(flow(Line.V14_4, template, variables, items("texts", 100)), Line.V14_4))
        .isEmpty();
    assertThat(faults(flow(Line.V14_4, template, variables, items("texts", 101)), Line.V14_4))
        .containsExactly("flow.nodes[0].actions[0].template_variables: has more than 100 items");

    String call = "'type':'call_webhook','method':'GET','url':'x'";
    String headers = "/nodes/0/actions/0/headers";
    assertThat(faults(flow(Line.V14_4, call, headers, members(10, "'v'")), Line.V14_4)).isEmpty();
    assertThat(faults(flow(Line.V14_4, call, headers, members(11, "'v'")), Line.V14_4))
        .containsExactly("flow.nodes[0].actions[0].headers: has more than 10 items");
  }

  private static String members(int size, String value) {
    return IntStream.range(0, size)
        .mapToObj(i -> "'p" + i + "':" + value)
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void phoneOfACallIsLimited() {
    for (int length : new int[] {1000, 1001}) {
      ObjectNode flow = sound("14.4.2", "voice");
      put(flow, "/nodes/0/router/wait", "{'type':'dial','phone':" + items("text", length) + "}");

      assertThat(faults(flow, Line.V14_4)).hasSize(length == 1000 ? 0 : 1);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          properties         | 10    | : has more than 10 properties
          name of a property | 64    | : a property has 1 to 64 chars
          values             | 10    | .text: has more than 10 items
          length of a value  | 10000 | .text: is longer than 10000 chars
          """)
  void translationsHaveLimits(String what, int most, String fault) {
    String place = "flow.localization.fra." + uuid(3);

    assertThat(faults(translated(what, most, Line.V14_4), Line.V14_4)).isEmpty();
    assertThat(faults(translated(what, most + 1, Line.V14_4), Line.V14_4))
        .containsExactly(place + fault);
    assertThat(faults(translated(what, most + 1, Line.V13_2), Line.V13_2)).isEmpty();
  }

  private static ObjectNode translated(String what, int size, Line line) {
    String properties =
        switch (what) {
          case "properties" -> members(size, "['x']");
          case "name of a property" -> "{'" + "é".repeat(size) + "':['x']}";
          case "values" -> "{'text':" + items("texts", size) + "}";
          default -> "{'text':" + items("list of one text", size) + "}";
        };
    ObjectNode flow = sound(newest(line), "messaging");
    put(flow, "/localization", "{'fra':{'" + uuid(3) + "':" + properties + "}}");
    return flow;
  }

  @Test
  void dataOfTheEditorIsLimitedInBytes() {
    for (String kind : new String[] {"{'x':'%s'}", "'%s'"}) {
      ObjectNode flow = sound("14.4.2", "messaging");
      int around = kind.length() - 2;
      put(flow, "/_ui", kind.formatted("é".repeat((262_144 - around) / 2)));
      assertThat(faults(flow, Line.V14_4)).isEmpty();

      put(flow, "/_ui", kind.formatted("é".repeat((262_144 - around) / 2) + "xx"));
      assertThat(faults(flow, Line.V14_4)).containsExactly("flow._ui: is longer than 262144 bytes");
      assertThat(faults(flow.put("spec_version", "13.2.0"), Line.V13_2)).isEmpty();
    }
  }
}
