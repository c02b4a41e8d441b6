package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mhero.workflow.flow.FlowProblem.Severity;

/** Reads a RapidPro export: flows with the fields and groups they use. */
public final class ExportReader {
  private ExportReader() {}

  /**
   * What an export holds.
   *
   * @param flows those that can run
   * @param fields contact fields the export lists
   * @param groups contact groups the export lists
   * @param problems of all flows, refused ones included
   */
  public record Export(
      List<Read> flows, List<FieldDef> fields, List<GroupDef> groups, List<FlowProblem> problems) {}

  /** A flow and the JSON it was read from. */
  public record Read(Flow flow, JsonNode source) {}

  /** Reads an export, or a single definition. */
  public static Export read(JsonNode json) {
    List<Read> flows = new ArrayList<>();
    List<FlowProblem> problems = new ArrayList<>();
    Set<String> uuids = new HashSet<>();
    Iterable<JsonNode> definitions = json.has("flows") ? json.path("flows") : List.of(json);
    for (JsonNode definition : definitions) {
      FlowReader.Outcome outcome = FlowReader.read(definition);
      problems.addAll(outcome.problems());
      Flow flow = outcome.flow();
      if (flow != null && !uuids.add(flow.uuid())) {
        problems.add(
            new FlowProblem(flow.name(), null, Severity.ERROR, "flow: occurs twice in the export"));
      } else if (flow != null) {
        flows.add(new Read(flow, definition));
      }
    }
    if (json.path("campaigns").size() > 0 || json.path("triggers").size() > 0) {
      problems.add(
          new FlowProblem(
              "export",
              null,
              Severity.WARNING,
              "campaigns and triggers of the export are left out: set them up here"));
    }
    return new Export(flows, fields(json), groups(json), problems);
  }

  private static List<FieldDef> fields(JsonNode json) {
    List<FieldDef> fields = new ArrayList<>();
    for (JsonNode field : json.path("fields")) {
      String key = field.path("key").asText();
      if (!key.isEmpty()) {
        fields.add(
            new FieldDef(
                key,
                field.path("name").asText(field.path("label").asText(key)),
                FieldDef.Type.of(field.path("type").asText(field.path("value_type").asText()))));
      }
    }
    return fields;
  }

  private static List<GroupDef> groups(JsonNode json) {
    List<GroupDef> groups = new ArrayList<>();
    for (JsonNode group : json.path("groups")) {
      String query = group.path("query").asText("");
      String name = group.path("name").asText();
      groups.add(new GroupDef(group.path("uuid").asText(), name, query.isEmpty() ? null : query));
    }
    return groups;
  }
}
