package org.mhero.workflow.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mhero.workflow.expression.Line;
import org.mhero.workflow.flow.migration.Migrations;
import org.mhero.workflow.flow.migration.SpecVersion;

/**
 * Reads a definition of any version since 11 (reference, section 1): brings it up to the version of
 * the line it shall run in and checks it by the rules of 1.7, naming every fault with its place.
 */
public final class FlowReader {
  private static final int LONGEST_NAME = 64;

  private final JsonSource json;
  private final Problems problems;

  private FlowReader(JsonNode flow, Problems problems) {
    this.problems = problems;
    this.json = new JsonSource(flow, "flow", problems);
  }

  /** Reads one flow as the product runs it. */
  public static Outcome read(JsonNode flow) {
    return read(flow, Line.V14_4);
  }

  /** Reads one flow as a line runs it. */
  public static Outcome read(JsonNode flow, Line line) {
    Problems problems = new Problems(name(flow), line);
    if (!(flow instanceof ObjectNode object)) {
      problems.error("flow: must be an object");
      return new Outcome(null, flow, problems.all());
    }
    SpecVersion version = Migrations.version(object);
    SizeLimits.check(object, problems);
    if (version == null || !FlowVersions.supported(version, line)) {
      problems.error("flow: spec_version " + FlowVersions.wanted(line));
    }
    if (problems.refused()) {
      return new Outcome(null, flow, problems.all());
    }
    ObjectNode definition = Migrations.migrate(object, FlowVersions.newest(line));
    Flow read = new FlowReader(definition, problems).flow();
    return new Outcome(problems.refused() ? null : read, definition, problems.all());
  }

  /**
   * What came of it.
   *
   * @param flow null when a problem is an error
   * @param definition in the newest version of the line, with all its unknown keys; what was read
   *     when it could not be brought there
   */
  public record Outcome(@Nullable Flow flow, JsonNode definition, List<FlowProblem> problems) {}

  private @Nullable Flow flow() {
    String code = json.text("type", LONGEST_NAME);
    FlowType type = FlowType.of(code);
    if (type == null) {
      if (!code.isEmpty()) {
        json.fault("unknown flow type " + code);
      }
      return null;
    }
    List<Node> nodes = new NodesReader(json, type).read();
    problems.within(null);
    return new Flow(
        json.uuid("uuid"),
        name(),
        json.text("spec_version", LONGEST_NAME),
        language(),
        type,
        json.count("revision"),
        json.count("expire_after_minutes"),
        LocalizationReader.read(json.at("localization")),
        Flow.NodeList.of(nodes));
  }

  /** What problems call it: its name, which spec 11 keeps elsewhere, or else its uuid. */
  private static String name(JsonNode flow) {
    String uuid = flow.path("uuid").asText("?");
    String older = flow.path("metadata").path("name").asText(uuid);
    return flow.path("name").asText(older);
  }

  /** Older definitions need no name. */
  private String name() {
    return problems.line() == Line.V14_4
        ? json.text("name", LONGEST_NAME)
        : json.optionalText("name", LONGEST_NAME);
  }

  private String language() {
    String language = json.text("language", LONGEST_NAME);
    boolean known =
        problems.line() == Line.V14_4
            ? LanguageCode.of(language) != null
            : LanguageCode.threeLetters(language);
    if (!known && !language.isEmpty()) {
      json.fault("language " + language + " is no code of three letters that is known");
    }
    return language;
  }
}
